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
    <details className="border-b border-line px-3 py-1">
      <summary className="cursor-default text-sm text-soft max-phone:py-1">
        {unasked.length === 1 ? '1 fixture fits' : `${unasked.length} fixtures fit`} nothing fetched so far
      </summary>
      <ul aria-label="Fixtures that fit nothing">
        {unasked.map(({ method, url, line }) => (
          <li key={line} className="flex flex-wrap items-baseline gap-x-3">
            {method === null ? null : <MethodName method={method} />}
            <span className="min-w-0 font-mono wrap-anywhere">{url}</span>
            <FileLink file={FIXTURES_FILE} line={line} className="text-soft" />
          </li>
        ))}
      </ul>
    </details>
  );
}
