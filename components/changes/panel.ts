import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';
import { WideDialog } from '@/components/ui/WideDialog';

/** What was changed in an example, and the way back to it. */
export const changesDialog = {
  id: 'changes',
  place: 'dialog',
  label: 'Your changes to the example',
  command: 'Show my changes to the example…',
  View: lazyView(() => import('./ChangesDialog').then((file) => file.ChangesDialog)),
  Frame: WideDialog,
  isOffered: ({ projects, project }) => projects !== null && project.getState().example !== null,
} as const satisfies DialogPanel;
