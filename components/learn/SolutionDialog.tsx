'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import type { DialogProps } from '@/components/context/panel';
import { Button } from '@/components/ui/Button';
import { ChangedFiles } from '@/components/ui/ChangedFiles';
import { EmptyState } from '@/components/ui/EmptyState';
import { changedFiles } from '@/lib/files/changed-files';
import { useLesson } from './LessonContext';

/** What the solution changes in the learner's code, and the way to take it. */
export function SolutionDialog({ close }: DialogProps) {
  const { study } = useLesson();
  const project = useStored('project', (state) => state.project);
  const solved = study.getState().solved();
  const files = solved ? changedFiles(project, solved) : [];
  const take = () => {
    study.getState().takeSolution();
    close();
  };
  return (
    <>
      <p className="text-soft">
        Your code, and what the solution does otherwise. Nothing is changed before you say so.
      </p>
      {files.length > 0 ? <ChangedFiles files={files} /> : <EmptyState title="Your code is the solution." />}
      <div className="flex justify-end">
        <Button look="primary" isDisabled={files.length === 0} onPress={take}>
          Take the solution
        </Button>
      </div>
    </>
  );
}
