import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const projectsDialog = {
  id: 'projects',
  place: 'dialog',
  label: 'Your projects',
  command: 'Your projects…',
  View: lazyView(() => import('./ProjectsDialog').then((file) => file.ProjectsDialog)),
  isOffered: ({ projects }) => projects !== null,
} as const satisfies DialogPanel;
