import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';
import { WideDialog } from '@/components/ui/WideDialog';

/** The steps of a talk. */
export const scenesDialog = {
  id: 'scenes',
  place: 'dialog',
  label: 'Scenes',
  command: 'Scenes…',
  View: lazyView(() => import('./ScenesDialog').then((file) => file.ScenesDialog)),
  Frame: WideDialog,
  inMenu: true,
  isOffered: ({ layout }) => !layout.getState().readOnly,
} as const satisfies DialogPanel;
