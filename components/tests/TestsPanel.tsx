'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { formatDuration } from '@/lib/response/format';
import { testFilesOf } from '@/lib/project/test-files';
import type { TestsState } from '@/lib/tests/tests-store';
import { CoverageSummary } from './CoverageSummary';
import { NoTests } from './NoTests';
import { ReleasesTable } from './ReleasesTable';
import { TestFile } from './TestFile';

/** The project's tests by file, and what they came to. */
export function TestsPanel() {
  const files = useStored('project', (state) => state.project.files);
  const state = useStored('tests', (tests) => tests);
  const paths = testFilesOf(files);
  if (paths.length === 0) return <NoTests />;
  return (
    <div className="flex flex-col pb-2">
      <p
        role="status"
        className={`px-3 py-1 text-sm ${state.last?.ok === false || state.failure ? 'text-bad' : 'text-soft'}`}
      >
        {summaryOf(state)}
      </p>
      {state.releases ? <ReleasesTable releases={state.releases} /> : null}
      <ul aria-label="Test files">
        {paths.map((path) => (
          <TestFile key={path} path={path} />
        ))}
      </ul>
      {state.coverage ? <CoverageSummary coverage={state.coverage} /> : null}
    </div>
  );
}

function summaryOf({ underWay, last, failure }: TestsState): string {
  if (underWay) return 'Running…';
  if (failure !== null) return failure;
  if (!last) return 'Not run yet. Tests run on a server of their own; the one that answers Send does not notice.';
  const counts = [`${last.passed} passed`];
  if (last.failed > 0) counts.unshift(`${last.failed} failed`);
  if (last.skipped > 0) counts.push(`${last.skipped} skipped`);
  return `${counts.join(', ')} in ${formatDuration(last.durationMs)}`;
}
