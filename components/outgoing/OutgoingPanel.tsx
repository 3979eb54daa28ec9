'use client';

import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { toMswHandlers } from '@/lib/export/msw-handlers';
import { saveFile } from '@/lib/export/save-file';
import { FIXTURES_FILE, readFixtures } from '@/sandbox/host/read-fixtures';
import { CallRow } from './CallRow';
import { UnaskedFixtures } from './UnaskedFixtures';

/** What the project's handlers fetched, the newest first. */
export function OutgoingPanel() {
  const { outgoing, project } = useWorkbench();
  const calls = useStored('outgoing', (state) => state.calls);
  const hasFixtures = useStored('project', (state) => state.project.files[FIXTURES_FILE] !== undefined);
  const saveHandlers = () => {
    const { fixtures } = readFixtures(project.getState().project.files);
    saveFile({ name: 'handlers.ts', type: 'text/typescript', content: toMswHandlers(fixtures) });
  };
  return (
    <div className="flex min-h-full flex-col pb-2">
      <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-3 py-1.5">
        <Button look="quiet" className="h-7" isDisabled={!hasFixtures} onPress={saveHandlers}>
          Export the fixtures as msw handlers
        </Button>
        <Button
          look="quiet"
          className="h-7"
          isDisabled={calls.length === 0}
          onPress={() => outgoing.getState().clear()}
        >
          Clear
        </Button>
      </div>
      <UnaskedFixtures />
      {calls.length === 0 ? (
        <EmptyState title="No handler has fetched anything yet">
          Whatever a request’s code fetches is listed here. {FIXTURES_FILE} can answer it in place of the address.
        </EmptyState>
      ) : (
        <ol aria-label="What handlers fetched">
          {calls.toReversed().map((call) => (
            <CallRow key={call.id} call={call} hasFixtures={hasFixtures} />
          ))}
        </ol>
      )}
    </div>
  );
}
