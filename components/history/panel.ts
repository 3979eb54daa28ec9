import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const historyDialog = {
  id: 'history',
  place: 'dialog',
  label: 'History',
  command: 'History…',
  View: lazyView(() => import('./HistoryDialog').then((file) => file.HistoryDialog)),
  inMenu: true,
} as const satisfies DialogPanel;
