import type { DialogPanel } from '@/components/context/panel';
import { ExamplesDialog } from './ExamplesDialog';

export const examplesDialog = {
  id: 'examples',
  place: 'dialog',
  label: 'Examples',
  command: 'Examples…',
  View: ExamplesDialog,
  isOffered: ({ projects }) => projects !== null,
} as const satisfies DialogPanel;
