'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { lazyView } from '@/components/context/lazyView';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { FileTree } from './FileTree';
import { NewMenu } from './NewMenu';
import { RoutesList } from './RoutesList';
import { useRoutes } from '@/components/context/useRoutes';

const WrittenFiles = lazyView(() => import('./WrittenFiles').then((file) => file.WrittenFiles));

export function ExplorerPane() {
  const { explorer } = useWorkbench();
  const view = useStored('explorer', (state) => state.view);
  const routes = useRoutes();
  const hasWritten = useStored('written', ({ files }) => files.length > 0);
  const readOnly = useStored('layout', (state) => state.readOnly);
  return (
    <Tabs
      selectedKey={view}
      onSelectionChange={(key) => explorer.getState().show(key === 'routes' ? 'routes' : 'files')}
      className="flex h-full min-h-0 flex-col bg-panel outline-none"
    >
      <div className="flex h-9 shrink-0 items-center max-phone:h-11 border-b border-line pr-2">
        <TabList aria-label="Project" className={`${paneTabList} flex-1`}>
          <PaneTab id="files">Files</PaneTab>
          <PaneTab id="routes" count={routes.length}>
            Routes
          </PaneTab>
        </TabList>
        {readOnly ? null : <NewMenu />}
      </div>
      <TabPanel id="files" className="restoring-hidden flex min-h-0 flex-1 flex-col">
        <FileTree />
        {hasWritten ? <WrittenFiles /> : null}
      </TabPanel>
      <TabPanel id="routes" className="restoring-hidden min-h-0 flex-1 overflow-auto">
        <RoutesList routes={routes} />
      </TabPanel>
    </Tabs>
  );
}
