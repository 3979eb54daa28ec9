'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { compareAnswers, summaryOf, type ComparedRow } from '@/lib/compare/compare-answers';
import type { ReleaseAnswer } from '@/lib/compare/release-answer';
import type { Mode, NextVersion } from '@/sandbox/protocol';

const MODE_NAMES = { development: 'next dev', production: 'next build, next start' } satisfies Record<Mode, string>;

/** Always shown; of the others only those that differ. */
const MAIN_ROWS = ['status', 'body'];

/** What the releases answer in one mode. */
export function AnswersView({ mode, answers }: { mode: Mode; answers: readonly ReleaseAnswer[] }) {
  const own = useStored('project', (state) => state.project.next);
  const rows = compareAnswers(answers, mode);
  const shown = rows.filter(({ what, differs }) => differs || MAIN_ROWS.includes(what));
  const same = rows.filter((row) => !shown.includes(row) && Object.values(row.values).some((value) => value !== ''));
  return (
    <section aria-label={MODE_NAMES[mode]} className="flex flex-col gap-3">
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono font-semibold">{MODE_NAMES[mode]}</span>
        <span role="status" className="text-soft">
          {summaryOf(answers, rows)}
        </span>
      </h3>
      {answers.flatMap(({ next, outcome }) =>
        outcome.state === 'failed'
          ? [
              <p key={next} className="text-bad">
                Next.js {next} could not be asked: {outcome.reason}
              </p>,
            ]
          : [],
      )}
      <ul aria-label={`Answers, ${MODE_NAMES[mode]}`} className="flex flex-col gap-3">
        {shown.map((row) => (
          <Row key={row.what} row={row} answers={answers} own={own} />
        ))}
      </ul>
      {same.length > 0 ? (
        <p className="text-sm break-words text-soft">
          The same in all: <span className="font-mono">{same.map(({ label }) => label).join(', ')}</span>
        </p>
      ) : null}
    </section>
  );
}

interface RowProps {
  row: ComparedRow;
  answers: readonly ReleaseAnswer[];
  /** The release of the project. */
  own: NextVersion;
}

function Row({ row: { label, values, differs, sentence }, answers, own }: RowProps) {
  return (
    <li className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{label}</span>
        <span className={`text-sm ${differs ? 'text-warn' : 'text-faint'}`}>{differs ? 'differs' : 'the same'}</span>
        {sentence === null ? null : <span className="min-w-0 basis-full text-soft">{sentence}</span>}
      </p>
      <dl className="grid grid-cols-3 gap-2 max-phone:grid-cols-1">
        {answers.map(({ next, outcome }) => (
          <div
            key={next}
            className={`min-w-0 rounded-sm border bg-raised px-2 py-1 ${values[next] !== values[own] && values[next] !== undefined ? 'border-warn' : 'border-transparent'}`}
          >
            <dt className="text-sm text-soft">
              Next.js {next}
              {next === own ? ', yours' : ''}
            </dt>
            <dd
              tabIndex={0}
              aria-label={`${label} of Next.js ${next}`}
              className="max-h-48 overflow-auto font-mono text-sm break-words whitespace-pre-wrap"
            >
              {outcome.state === 'waiting' ? '…' : cut(values[next])}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const MOST_SHOWN = 4000;

function cut(value: string | undefined): string {
  if (value === undefined || value === '') return '–';
  return value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
}
