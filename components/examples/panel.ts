import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';

export const examplesDialog = {
  id: 'examples',
  place: 'dialog',
  label: 'Examples',
  command: 'Examples…',
  View: lazyView(() => import('./ExamplesDialog').then((file) => file.ExamplesDialog)),
  isOffered: ({ projects }) => projects !== null,
} as const satisfies DialogPanel;
