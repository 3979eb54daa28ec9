import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const differencesDialog = {
  id: 'differences',
  place: 'dialog',
  label: 'Differences from a real server',
  command: 'Differences from a real server…',
  View: lazyView(() => import('./DifferencesDialog').then((file) => file.DifferencesDialog)),
  inMenu: true,
} as const satisfies DialogPanel;
