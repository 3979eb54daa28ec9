'use client';

import { CornerDownRight } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { isHere, redirectTarget } from '@/lib/run/follow-redirect';
import type { Run } from '@/lib/run/run-store';

/** For a redirect: where it leads, and a way to go there as a client would. */
export function FollowRedirect({ run }: { run: Extract<Run, { state: 'done' }> }) {
  const { follow } = useWorkbench();
  const target = redirectTarget(run.request, run.response);
  if (target === null) return null;
  return (
    <div className="m-3 flex items-center gap-3 rounded border-l-2 border-info bg-raised px-3 py-2">
      <CornerDownRight size={15} aria-hidden className="shrink-0 text-info" />
      <span className="min-w-0 flex-1 truncate font-mono text-sm">{target}</span>
      {isHere(target) ? (
        <Button look="quiet" onPress={() => void follow()} className="h-7 bg-panel">
          Follow
        </Button>
      ) : (
        <span className="text-sm text-faint">
          {/^https?:/.test(target) ? 'on another origin' : 'not followed by browsers'}
        </span>
      )}
    </div>
  );
}
