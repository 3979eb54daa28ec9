'use client';

import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { checkBuild } from '@/lib/workbench/check-build';

/** In development: has a build say what it makes of each route, which until then is expected from their runs. */
export function BuildCheck() {
  const workbench = useWorkbench();
  const isOffered = useStored('project', ({ project }) => project.mode === 'development') && workbench.openAside;
  const check = useStored('server', (state) => state.check);
  const expects = useStored('server', ({ expected }) => expected.length > 0);
  if (!isOffered) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-3 py-2">
      <Button look="quiet" isDisabled={check.state === 'building'} onPress={() => void checkBuild(workbench)}>
        {check.state === 'building' ? 'Building…' : 'Build'}
      </Button>
      {check.state === 'failed' ? (
        <p role="alert" className="min-w-40 flex-1 text-sm break-words text-bad">
          {check.reason}
        </p>
      ) : (
        <p role="status" className="min-w-40 flex-1 text-sm text-soft">
          {check.state === 'built'
            ? 'So says next build. It forgets this after an edit.'
            : expects
              ? 'Expected from what the handlers did; a build checks it.'
              : 'Send a request to see what a build will make of its route, or build.'}
        </p>
      )}
    </div>
  );
}
