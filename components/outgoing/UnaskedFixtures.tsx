import { FileLink } from '@/components/context/FileLink';
import { useStored } from '@/components/context/WorkbenchContext';
import { MethodName } from '@/components/ui/MethodName';
import { unaskedFixtures } from '@/lib/outgoing/unasked-fixtures';
import { FIXTURES_FILE } from '@/sandbox/host/read-fixtures';

/** The fixtures that fit no call of the list, each with its line. */
export function UnaskedFixtures() {
  const calls = useStored('outgoing', (state) => state.calls);
  const files = useStored('project', (state) => state.project.files);
  const unasked = calls.length > 0 ? unaskedFixtures(files, calls) : [];
  if (unasked.length === 0) return null;
  return (
    <section aria-labelledby="unasked-fixtures" className="border-b border-line px-3 py-1">
      <p id="unasked-fixtures" className="text-sm text-soft">
        Fixtures that fit nothing fetched so far
      </p>
      <ul>
        {unasked.map(({ method, url, line }) => (
          <li key={line} className="flex flex-wrap items-baseline gap-x-3">
            {method === null ? null : <MethodName method={method} />}
            <span className="min-w-0 font-mono wrap-anywhere">{url}</span>
            <FileLink file={FIXTURES_FILE} line={line} className="text-soft" />
          </li>
        ))}
      </ul>
    </section>
  );
}
