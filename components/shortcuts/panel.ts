import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const shortcutsDialog = {
  id: 'shortcuts',
  place: 'dialog',
  label: 'Keyboard shortcuts',
  command: 'Keyboard shortcuts…',
  View: lazyView(() => import('./ShortcutsDialog').then((file) => file.ShortcutsDialog)),
  inMenu: true,
} as const satisfies DialogPanel;
