import { lazyView } from '@/components/context/lazyView';
import type { DrawerTab } from '@/components/context/panel';
import { useStored } from '@/components/context/WorkbenchContext';

export const outgoingTab = {
  id: 'outgoing',
  place: 'drawer',
  label: 'Outgoing',
  command: 'Show what handlers fetch',
  View: lazyView(() => import('./OutgoingPanel').then((file) => file.OutgoingPanel)),
  useCount: () => useStored('outgoing', ({ calls }) => calls.length),
} as const satisfies DrawerTab;
