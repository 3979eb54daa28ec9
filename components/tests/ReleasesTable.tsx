'use client';

import { X } from 'lucide-react';
import { FileLink } from '@/components/context/FileLink';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { failedSomewhere } from '@/lib/tests/compare-releases';
import type { Releases } from '@/lib/tests/tests-store';
import { NEXT_VERSIONS } from '@/sandbox/protocol';

const COLORS = { passed: 'text-ok', failed: 'text-bad', skipped: 'text-faint', todo: 'text-faint' };

/** Which tests fail on which release. */
export function ReleasesTable({ releases }: { releases: Releases }) {
  const { tests } = useWorkbench();
  const isRunning = useStored('tests', (state) => state.underWay !== null);
  const failed = failedSomewhere(releases);
  const missing = NEXT_VERSIONS.filter((next) => !releases[next]);
  return (
    <section aria-label="Tests by release" className="border-b border-line px-3 pb-2">
      <div className="flex items-center gap-2">
        <h2 className="text-soft">{summaryOf(failed.length, missing, isRunning)}</h2>
        <IconButton icon={X} label="Close the comparison" onPress={() => tests.getState().setReleases(null)} />
      </div>
      {failed.length === 0 ? null : (
        <div className="overflow-x-auto">
          <table className="text-left">
            <thead className="text-sm text-soft">
              <tr>
                <th className="pr-6 font-normal">Test</th>
                {NEXT_VERSIONS.map((next) => (
                  <th key={next} className="pr-6 font-normal">
                    Next.js {next}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {failed.map(({ file, name, states }) => (
                <tr key={`${file} ${name}`}>
                  <td className="pr-6">
                    <FileLink file={file} label={file} className="text-soft" /> {name || 'The file as a whole'}
                  </td>
                  {NEXT_VERSIONS.map((next) => {
                    const state = states[next];
                    return (
                      <td key={next} className={`pr-6 ${state ? COLORS[state] : 'text-faint'}`}>
                        {state ?? '…'}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function summaryOf(failed: number, missing: readonly string[], isRunning: boolean): string {
  if (missing.length > 0)
    return isRunning ? `Running on Next.js ${missing[0]}…` : 'Stopped before every release had run.';
  return failed === 0
    ? 'No test fails on any release.'
    : `${failed} ${failed === 1 ? 'test fails' : 'tests fail'} on a release`;
}
