'use client';

import { ImportPanel } from './ImportPanel';
import type { DialogProps } from '@/components/context/panel';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { ProjectsList } from './ProjectsList';

/** The visitor's projects, and ways to get another. */
export function ProjectsDialog({ close }: DialogProps) {
  const { projects } = useWorkbench();
  if (!projects) return null;
  return (
    <>
      <ProjectsList projects={projects} onChosen={close} />
      <ImportPanel onImported={close} />
    </>
  );
}
