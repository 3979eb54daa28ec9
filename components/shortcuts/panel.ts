import type { DialogPanel } from '@/components/context/panel';
import { ShortcutsDialog } from './ShortcutsDialog';

export const shortcutsDialog = {
  id: 'shortcuts',
  place: 'dialog',
  label: 'Keyboard shortcuts',
  command: 'Keyboard shortcuts…',
  View: ShortcutsDialog,
  inMenu: true,
} as const satisfies DialogPanel;
