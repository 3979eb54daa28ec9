import { lazyView } from '@/components/context/lazyView';
import type { DrawerTab } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { TestsToolbar } from './TestsToolbar';
import { useFailedCount } from './useFailedCount';

export const testsTab = {
  ...DESTINATIONS.tests,
  label: 'Tests',
  command: 'Show the tests',
  View: lazyView(() => import('./TestsPanel').then((file) => file.TestsPanel)),
  useCount: useFailedCount,
  Toolbar: TestsToolbar,
} satisfies DrawerTab;
