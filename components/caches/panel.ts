import { lazyView } from '@/components/context/lazyView';
import type { DrawerTab } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';

export const cachesTab = {
  ...DESTINATIONS.caches,
  label: 'Caches',
  command: 'Show Next’s caches',
  View: lazyView(() => import('./CachesPanel').then((file) => file.CachesPanel)),
} satisfies DrawerTab;
