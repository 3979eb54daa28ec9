import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel, DrawerTab } from '@/components/context/panel';
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

export const saveTestDialog = {
  ...DESTINATIONS.saveTest,
  label: 'Save as a test',
  command: 'Save the response as a test…',
  View: lazyView(() => import('./SaveTestDialog').then((file) => file.SaveTestDialog)),
  isOffered: ({ layout }) => !layout.getState().readOnly,
} satisfies DialogPanel;
