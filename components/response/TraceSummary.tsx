'use client';

import { Button } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { traceSummary } from '@/lib/response/trace-summary';
import type { SentRun } from '@/lib/run/run-store';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** One line of what decided on the answer, where something beside the handler did; it opens all steps. */
export function TraceSummary({ run }: { run: SentRun }) {
  const { layout } = useWorkbench();
  const redirects = useStored('run', ({ steps }) => steps.length - 1);
  const decided = run.state === 'done' ? traceSummary(run.response.trace) : null;
  const summary = [
    ...(redirects > 0 ? [`redirected ${timesOf(redirects)}`] : []),
    ...(decided === null ? [] : [decided]),
  ];
  if (summary.length === 0) return null;
  return (
    <Button
      onPress={() => layout.getState().open(DESTINATIONS.trace)}
      className="shrink-0 truncate border-b border-line px-3 py-1 text-left text-sm text-soft hover:bg-raised max-phone:min-h-11"
    >
      {summary.join('; ')}
    </Button>
  );
}

function timesOf(count: number): string {
  return ['once', 'twice'][count - 1] ?? `${count} times`;
}
