'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { EmptyState } from '@/components/ui/EmptyState';
import { Keys } from '@/components/ui/Keys';
import { ResponseView } from './ResponseView';
import { StatusLine } from './StatusLine';

/** A request's way from Send to its answer. Needs a `WorkbenchProvider`. */
export function ResponsePane() {
  const run = useStored('run', (state) => state.run);
  return (
    <section
      aria-label="Response"
      aria-busy={run.state === 'running'}
      className="flex h-full min-h-0 flex-col bg-panel"
    >
      {run.state === 'idle' ? (
        <EmptyState title="No response yet">
          Press Send <Keys name="Enter" /> to run the route’s code.
        </EmptyState>
      ) : (
        <>
          <StatusLine run={run} />
          {run.state === 'refused' ? (
            <EmptyState title="The request was not sent">{run.message}</EmptyState>
          ) : (
            <ResponseView run={run} />
          )}
        </>
      )}
    </section>
  );
}
