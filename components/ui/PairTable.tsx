'use client';

import { X } from 'lucide-react';
import type { PairRow } from '@/lib/request/request-form';
import { createRow } from '@/lib/request/request-form';
import { IconButton } from './IconButton';

interface PairTableProps {
  /** What a row is, such as “header”. */
  noun: string;
  rows: PairRow[];
  onChange: (rows: PairRow[]) => void;
  problems?: Record<number, string>;
  suggestions?: { id: string; names: readonly string[] };
  /** Whether rows can be switched off; true by default. */
  switches?: boolean;
}

/** Names and values, each with a switch; the row after the last is there to type into. */
export function PairTable({ noun, rows, onChange, problems = {}, suggestions, switches = true }: PairTableProps) {
  const change = (row: PairRow, changes: Partial<PairRow>) =>
    onChange(
      rows.includes(row)
        ? rows.map((other) => (other === row ? { ...row, ...changes } : other))
        : [...rows, { ...row, ...changes }],
    );
  const last = rows.at(-1);
  const shown = last && last.name === '' && last.value === '' ? rows : [...rows, createRow()];
  return (
    <div className="px-3 py-1 max-phone:pr-1">
      {suggestions ? (
        <datalist id={suggestions.id}>
          {suggestions.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
      {shown.map((row, index) => (
        <PairFields
          key={index}
          row={row}
          label={`${noun} ${index + 1}`}
          list={suggestions?.id}
          switches={switches}
          problem={problems[row.id]}
          onChange={(changes) => change(row, changes)}
          onRemove={!rows.includes(row) ? undefined : () => onChange(rows.filter((other) => other !== row))}
        />
      ))}
    </div>
  );
}

interface PairFieldsProps {
  row: PairRow;
  label: string;
  list: string | undefined;
  switches: boolean;
  problem: string | undefined;
  onChange: (changes: Partial<PairRow>) => void;
  onRemove: (() => void) | undefined;
}

const field =
  'h-7 min-w-0 rounded-sm bg-transparent px-1.5 font-mono text-[12.5px] hover:bg-raised focus:bg-raised max-phone:h-11 max-phone:text-base';

/** Of a field beside its text: padding, and the arrow of its suggestions. */
const FIELD_SPACE = 36;

function PairFields({ row, label, list, switches, problem, onChange, onRemove }: PairFieldsProps) {
  const off = row.enabled ? '' : 'text-faint line-through';
  const bad = problem ? { 'aria-invalid': true, 'aria-describedby': `problem-${row.id}` } : {};
  return (
    <div className="group">
      <div className="grid grid-cols-[20px_minmax(0,1fr)_24px] items-center gap-1 max-phone:grid-cols-[28px_minmax(0,1fr)_40px]">
        <input
          type="checkbox"
          aria-label={`Send ${label}`}
          checked={row.enabled}
          disabled={!onRemove || !switches}
          onChange={(event) => onChange({ enabled: event.target.checked })}
          className="size-3.5 accent-accent disabled:opacity-0 max-phone:size-6"
        />
        {/* A name is never cut: a long one takes the place of its value, which then stands below. */}
        <div className="flex flex-wrap gap-x-1">
          <input
            {...bad}
            aria-label={`Name of ${label}`}
            placeholder="name"
            list={list}
            value={row.name}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ name: event.target.value })}
            style={{ width: `max(40%, calc(${row.name.length}ch + ${FIELD_SPACE}px))` }}
            className={`${field} ${off} max-w-full text-soft`}
          />
          <input
            {...bad}
            aria-label={`Value of ${label}`}
            placeholder="value"
            value={row.value}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ value: event.target.value })}
            className={`${field} ${off} grow basis-1/2`}
          />
        </div>
        {onRemove ? (
          <IconButton
            icon={X}
            label={`Remove ${label}`}
            onPress={onRemove}
            className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 max-phone:opacity-100"
          />
        ) : null}
      </div>
      {problem ? (
        <p id={`problem-${row.id}`} className="pb-1 pl-8 text-sm text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
