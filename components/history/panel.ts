import type { DialogPanel } from '@/components/context/panel';
import { HistoryDialog } from './HistoryDialog';

export const historyDialog = {
  id: 'history',
  place: 'dialog',
  label: 'History',
  command: 'History…',
  View: HistoryDialog,
  inMenu: true,
} as const satisfies DialogPanel;
