'use client';

import { ImportPanel } from './ImportPanel';
import { ModalDialog } from '@/components/ui/ModalDialog';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { ProjectsList } from './ProjectsList';

/** The visitor's projects, and ways to get another. */
export function ProjectsDialog() {
  const { layout, projects } = useWorkbench();
  const isOpen = useStored('layout', (state) => state.projectsOpen);
  const close = () => layout.getState().show({ projectsOpen: false });
  if (!projects) return null;
  return (
    <ModalDialog title="Your projects" isOpen={isOpen} onClose={close}>
      <ProjectsList projects={projects} onChosen={close} />
      <ImportPanel onImported={close} />
    </ModalDialog>
  );
}
