import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const shareDialog = {
  id: 'share',
  place: 'dialog',
  label: 'Share this project',
  command: 'Share…',
  View: lazyView(() => import('./ShareDialog').then((file) => file.ShareDialog)),
  isOffered: ({ projects }) => projects !== null,
} as const satisfies DialogPanel;
