import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';
import { WideDialog } from '@/components/ui/WideDialog';

export const compareDialog = {
  id: 'compare',
  place: 'dialog',
  label: 'Compare releases',
  command: 'Compare releases of Next.js…',
  View: lazyView(() => import('./CompareDialog').then((file) => file.CompareDialog)),
  isOffered: ({ openAside }) => openAside !== null,
  Frame: WideDialog,
  inMenu: true,
  forRequest: true,
} as const satisfies DialogPanel;
