'use client';

import { useEffect } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { DialogProps } from '@/components/context/panel';
import { Button } from '@/components/ui/Button';
import { ChangedFiles } from '@/components/ui/ChangedFiles';
import { EmptyState } from '@/components/ui/EmptyState';
import { changedFiles } from '@/lib/files/changed-files';

/** What the visitor has changed in an example, file by file, and the way back to the original. */
export function ChangesDialog({ close }: DialogProps) {
  const { examples, resetExample } = useWorkbench();
  const slug = useStored('project', (state) => state.example);
  const project = useStored('project', (state) => state.project);
  const original = useStored('examples', ({ originals }) => (slug === null ? undefined : originals[slug]));
  const problem = useStored('examples', (state) => state.problem);
  useEffect(() => {
    if (slug !== null) void examples.getState().loadOriginal(slug);
  }, [examples, slug]);
  if (!original) return <EmptyState title={problem ?? 'Loading the original…'} />;
  const files = changedFiles(original, project);
  const settings = [
    original.next === project.next ? '' : `Next.js ${original.next} → ${project.next}`,
    original.mode === project.mode ? '' : `${original.mode} → ${project.mode}`,
  ].filter(Boolean);
  const isChanged = files.length + settings.length > 0;
  return (
    <>
      {settings.length > 0 ? <p className="text-soft">{settings.join(', ')}</p> : null}
      {files.length > 0 ? <ChangedFiles files={files} /> : null}
      {isChanged ? null : <EmptyState title="Everything is as it was in the example." />}
      <div className="flex justify-end">
        <Button look="quiet" isDisabled={!isChanged} onPress={() => void resetExample(original).then(close)}>
          Reset to the original
        </Button>
      </div>
    </>
  );
}
