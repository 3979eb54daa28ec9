import { FileLink } from '@/components/context/FileLink';
import { missedLines } from '@/lib/project/missed-branches';
import type { Coverage } from '@/lib/tests/tests-store';

/** What the last run took of each file that it evaluated, and a link to each line with something it did not take. */
export function CoverageSummary({ coverage }: { coverage: readonly Coverage[] }) {
  return (
    <section aria-label="Coverage" className="mt-2 border-t border-line px-3 pt-2">
      <h2 className="text-soft">Branches that the last run took</h2>
      {coverage.length === 0 ? <p className="text-sm text-faint">It evaluated no file but the tests.</p> : null}
      <ul>
        {coverage.map((covered) => (
          <CoveredLine key={covered.file} covered={covered} />
        ))}
      </ul>
    </section>
  );
}

function CoveredLine({ covered }: { covered: Coverage }) {
  const { file, branches } = covered;
  const taken = branches.filter(({ isTaken }) => isTaken).length;
  const missed = missedLines(covered);
  return (
    <li className="py-0.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <FileLink file={file} label={file} />
        <span className={`font-mono text-sm tabular-nums ${missed.length === 0 ? 'text-ok' : 'text-warn'}`}>
          {taken} of {branches.length}
        </span>
      </div>
      {missed.length === 0 ? null : (
        <ul aria-label={`Not taken in ${file}`} className="pl-5 text-sm">
          {missed.map(({ line, column, sentence }) => (
            <li key={line}>
              <FileLink file={file} line={line} column={column} label={`line ${line}`} className="text-soft" />{' '}
              <span className="text-soft">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
