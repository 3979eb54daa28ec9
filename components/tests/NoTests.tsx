'use client';

import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { firstTestOf } from '@/lib/tests/first-test';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** Offers a first test of the open route. */
export function NoTests() {
  const { project: store, layout } = useWorkbench();
  const project = useStored('project', (state) => state.project);
  const active = useStored('project', (state) => state.active);
  const readOnly = useStored('layout', (state) => state.readOnly);
  const first = active === null || readOnly ? null : firstTestOf(active, project);
  const write = () => {
    if (!first) return;
    store.getState().writeFile(first.path, first.text);
    store.getState().openFile(first.path);
    layout.getState().open(DESTINATIONS.code);
  };
  return (
    <EmptyState title="No tests yet">
      <p>
        Files named <code>*.test.ts</code> run here as in vitest: call a handler with a Request, or fetch a path.
      </p>
      {first ? (
        <Button look="quiet" onPress={write} className="mt-3">
          Write a test of this route
        </Button>
      ) : null}
    </EmptyState>
  );
}
