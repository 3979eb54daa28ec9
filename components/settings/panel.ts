import type { DialogPanel } from '@/components/context/panel';
import { SettingsDialog } from './SettingsDialog';

export const settingsDialog = {
  id: 'settings',
  place: 'dialog',
  label: 'Settings',
  command: 'Settings…',
  View: SettingsDialog,
  inMenu: true,
} as const satisfies DialogPanel;
