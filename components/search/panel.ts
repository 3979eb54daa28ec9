import { lazyView } from '@/components/context/lazyView';
import type { DrawerTab } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';

export const searchTab = {
  ...DESTINATIONS.search,
  label: 'Search',
  command: 'Find in files',
  shortcut: { label: 'Find in files', chord: 'Mod+Shift+F' },
  View: lazyView(() => import('./SearchPanel').then((file) => file.SearchPanel)),
} satisfies DrawerTab;
