'use client';

import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { DialogProps } from '@/components/context/panel';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { printScenes } from '@/lib/present/print-scenes';
import { addScene } from '@/lib/workbench/scene-list';
import type { Workbench } from '@/lib/workbench/workbench';
import { SceneRow } from './SceneRow';

/** The scenes of the project: each keeps what was on the screen when it was added. */
export function ScenesDialog({ close }: DialogProps) {
  const workbench = useWorkbench();
  const scenes = useStored('project', ({ project }) => project.scenes) ?? [];
  return (
    <>
      {scenes.length === 0 ? (
        <EmptyState title="No scenes yet">
          A scene keeps the files, the open file, the selected lines and the request that are on the screen. Add one,
          change the code, add the next: links carry them.
        </EmptyState>
      ) : (
        <ol className="flex flex-col gap-2">
          {scenes.map((scene, at) => (
            <SceneRow key={at} scene={scene} at={at} count={scenes.length} close={close} />
          ))}
        </ol>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" isDisabled={scenes.length === 0} onPress={() => void print(workbench)}>
          Print with answers
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            close();
            workbench.layout.getState().show({ presenting: true });
          }}
        >
          Present
        </Button>
        <Button look="primary" onPress={() => addScene(workbench)}>
          Add scene
        </Button>
      </div>
    </>
  );
}

async function print({ project, toasts }: Workbench): Promise<void> {
  if (await printScenes(project.getState().project)) return;
  toasts.getState().add('The browser did not open the page to print: allow this site to open windows.');
}
