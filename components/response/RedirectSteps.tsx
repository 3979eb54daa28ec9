'use client';

import { Button } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { statusColor } from '@/components/ui/status-color';
import { changeOf, endOfChain } from '@/lib/run/redirect-chain';
import type { Run, RunStep } from '@/lib/run/run-store';

/** The requests that redirects led from one to the next; each can be opened. */
export function RedirectSteps({ run }: { run: Run }) {
  const steps = useStored('run', (state) => state.steps);
  if (steps.length === 0) return null;
  const end = endOfChain(steps);
  return (
    <div className="max-h-40 shrink-0 overflow-auto border-b border-line bg-wash py-1">
      <ol aria-label="Redirects that were followed">
        {steps.map((step, at) => (
          <Step
            key={at}
            step={step}
            isLast={at === steps.length - 1}
            isShown={run.state === 'done' && run.response === step.response}
          />
        ))}
      </ol>
      {end === null ? null : (
        <p role="status" className="px-3 text-sm text-warn">
          {end}
        </p>
      )}
    </div>
  );
}

function Step({ step, isLast, isShown }: { step: RunStep; isLast: boolean; isShown: boolean }) {
  const { run } = useWorkbench();
  const { request, response } = step;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 text-sm">
      <Button
        aria-current={isShown ? 'step' : 'false'}
        onPress={() => run.getState().openStep(step)}
        className={`min-w-0 rounded-sm px-1 text-left font-mono break-all hover:bg-raised max-phone:min-h-11 ${isShown ? 'bg-raised' : ''}`}
      >
        {request.method ?? 'GET'} {request.url} <span className={statusColor(response.status)}>{response.status}</span>
      </Button>
      {isLast ? null : <span className="text-faint">{changeOf(step)}</span>}
    </li>
  );
}
