'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { EmptyState } from '@/components/ui/EmptyState';
import { Keys } from '@/components/ui/Keys';
import { RedirectSteps } from './RedirectSteps';
import { ResponseView } from './ResponseView';
import { StatusLine } from './StatusLine';
import { TraceSummary } from './TraceSummary';

/** A request's way from Send to its answer. Needs a `WorkbenchProvider`. */
export function ResponsePane() {
  const run = useStored('run', (state) => state.run);
  const isRefused = useStored('request', (state) => state.attempted);
  const isOld = isRefused && run.state === 'done';
  return (
    <section
      aria-label="Response"
      aria-busy={run.state === 'running'}
      className="@container flex h-full min-h-0 flex-col bg-panel"
    >
      {run.state === 'idle' ? (
        <EmptyState title="No response yet">
          Press Send <Keys name="Enter" /> to run the route’s code.
        </EmptyState>
      ) : (
        <>
          {isOld ? (
            <p className="shrink-0 border-b border-line bg-wash px-3 py-1.5 text-sm">
              The answer to an earlier request: this one was not sent.
            </p>
          ) : null}
          <div className={`flex min-h-0 flex-1 flex-col ${isOld ? 'grayscale' : ''}`}>
            <RedirectSteps run={run} />
            <StatusLine run={run} />
            {run.state === 'refused' ? (
              <EmptyState title="The request was not sent">{run.message}</EmptyState>
            ) : (
              <>
                <TraceSummary run={run} />
                <ResponseView run={run} />
              </>
            )}
          </div>
        </>
      )}
    </section>
  );
}
