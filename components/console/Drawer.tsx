'use client';

import { Trash2 } from 'lucide-react';
import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { countEntries, type ConsoleFilter } from '@/lib/console/console-store';
import type { DrawerTab } from '@/lib/workbench/layout-store';
import { ConsoleFilters } from './ConsoleFilters';
import { ConsoleSearch } from './ConsoleSearch';
import { ConsoleList } from './ConsoleList';
import { ProblemsList } from './ProblemsList';
import { useProblems } from '@/components/context/useProblems';

/** Console and problems, under the editor. */
export function Drawer() {
  const { layout, console } = useWorkbench();
  const tab = useStored('layout', (state) => state.drawer);
  const entries = useStored('console', (state) => state.entries);
  const counts: Record<ConsoleFilter, number> = countEntries(entries);
  const problems = useProblems();
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={(key) => layout.getState().show({ drawer: key as DrawerTab })}
      className="@container flex h-full min-h-0 flex-col bg-panel outline-none"
    >
      <div className="flex shrink-0 flex-wrap items-center justify-between pr-2">
        <TabList aria-label="Console and problems" className={`${paneTabList} h-9! max-phone:h-11!`}>
          <PaneTab id="console" count={counts.all}>
            Console
          </PaneTab>
          <PaneTab id="problems" count={problems.length}>
            Problems
          </PaneTab>
        </TabList>
        {tab === 'console' ? (
          <div className="flex min-w-0 grow items-center justify-end pl-2">
            <ConsoleSearch />
            <ConsoleFilters counts={counts} />
            <IconButton icon={Trash2} label="Clear the console" onPress={() => console.getState().clear()} />
          </div>
        ) : null}
      </div>
      <TabPanel id="console" className="min-h-0 flex-1">
        <ConsoleList />
      </TabPanel>
      <TabPanel id="problems" className="min-h-0 flex-1 overflow-auto">
        <ProblemsList problems={problems} />
      </TabPanel>
    </Tabs>
  );
}
