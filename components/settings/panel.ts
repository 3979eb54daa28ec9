import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const settingsDialog = {
  id: 'settings',
  place: 'dialog',
  label: 'Settings',
  command: 'Settings…',
  View: lazyView(() => import('./SettingsDialog').then((file) => file.SettingsDialog)),
  inMenu: true,
} as const satisfies DialogPanel;
