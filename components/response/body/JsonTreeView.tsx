'use client';

import { useEffect, useId, useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Match } from '@/lib/response/find-text';
import { containersAround, createJsonTree, isContainer, openAtFirst, rowAt, rowsOf } from '@/lib/response/json-tree';
import { stepOfKey } from '@/lib/response/tree-keys';
import { JsonTreeRow } from './JsonTreeRow';
import { useVisibleLines } from '../useVisibleLines';

interface JsonTreeViewProps {
  text: string;
  query: string;
  /** What was found, to be opened and shown. */
  current: Match | undefined;
}

/** JSON that opens and closes. Only what is open is read, and only what is in sight is in the page. */
export function JsonTreeView({ text, query, current }: JsonTreeViewProps) {
  const id = useId();
  const tree = useMemo(() => createJsonTree(text), [text]);
  const [open, setOpen] = useState(() => openAtFirst(tree));
  const [active, setActive] = useState(0);
  const rows = useMemo(() => rowsOf(tree, open), [tree, open]);
  const { box, first, last, space, onScroll, scrollTo } = useVisibleLines(rows.length);

  const [shown, setShown] = useState<Match>();
  if (current && current !== shown) {
    const opened = new Set([...open, ...containersAround(tree, current.from).map(({ start }) => start)]);
    setShown(current);
    setOpen(opened);
    setActive(rowAt(rowsOf(tree, opened), tree, current.from));
  }
  // The box follows the active row, not whatever else changes.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => scrollTo(active), [active, shown]);

  const toggle = (index: number) => {
    const row = rows[index];
    if (row?.type !== 'value' || !isContainer(row.value) || tree.members(row.value).length === 0) return;
    const next = new Set(open);
    if (!next.delete(row.value.start)) next.add(row.value.start);
    setOpen(next);
  };
  const press = (index: number) => {
    if (getSelection()?.isCollapsed === false) return;
    setActive(index);
    toggle(index);
  };
  const handleKey = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : stepOfKey(rows, active, event.key);
    if (!step) return;
    event.preventDefault();
    if ('toggle' in step) toggle(step.toggle);
    else setActive(step.to);
  };
  const copyActive = (event: ClipboardEvent) => {
    const row = rows[active];
    if (!row || getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData('text/plain', text.slice(row.value.start, row.value.end));
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="tree"
      aria-label="Response body"
      aria-activedescendant={active >= first && active < last ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={handleKey}
      onCopy={copyActive}
      onScroll={onScroll}
      className="group/tree min-h-0 flex-1 overflow-auto py-2 pr-3 pl-2 font-mono"
    >
      <div role="none" style={space}>
        {rows.slice(first, last).map((row, index) => (
          <JsonTreeRow
            key={first + index}
            id={`${id}-${first + index}`}
            row={row}
            tree={tree}
            query={query}
            isActive={first + index === active}
            onPress={() => press(first + index)}
          />
        ))}
      </div>
    </div>
  );
}
