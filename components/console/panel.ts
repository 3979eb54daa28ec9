import type { DrawerTab } from '@/components/context/panel';
import { ConsoleList } from './ConsoleList';
import { ConsoleToolbar } from './ConsoleToolbar';
import { useConsoleCounts } from './useConsoleCounts';

export const consoleTab = {
  id: 'console',
  place: 'drawer',
  label: 'Console',
  command: 'Show the console',
  View: ConsoleList,
  useCount: () => useConsoleCounts().all,
  Toolbar: ConsoleToolbar,
} as const satisfies DrawerTab;
