import type { DialogPanel } from '@/components/context/panel';
import { ProjectsDialog } from './ProjectsDialog';

export const projectsDialog = {
  id: 'projects',
  place: 'dialog',
  label: 'Your projects',
  command: 'Your projects…',
  View: ProjectsDialog,
  isOffered: ({ projects }) => projects !== null,
} as const satisfies DialogPanel;
