'use client';

import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Which origins the project on the screen may fetch from and which not, each to be taken back. */
export function FetchPermissions() {
  const { permissions, permissionKey } = useWorkbench();
  const all = useStored('permissions', (state) => state.permissions);
  const project = permissionKey();
  const answers = Object.entries(all[project] ?? {});
  return (
    <section aria-label="Fetches to other origins">
      <p>Fetches to other origins</p>
      {answers.length === 0 ? (
        <p className="text-sm text-faint">This project’s code has not asked for any.</p>
      ) : (
        <ul>
          {answers.map(([origin, allowed]) => (
            <li key={origin} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate font-mono text-sm">{origin}</span>
              <span className="text-sm text-soft">{allowed ? 'allowed' : 'refused'}</span>
              <Button look="quiet" onPress={() => permissions.getState().forget(project, origin)}>
                {allowed ? 'Take back' : 'Ask again'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
