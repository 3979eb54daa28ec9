'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import type { DrawerTab } from '@/components/context/panel';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { PaneTab, TabCount } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';

/** The tabs under the editor. */
export function Drawer() {
  const { layout } = useWorkbench();
  const tabs = usePanelsIn('drawer');
  const opened = useStored('layout', (state) => state.drawer);
  const shown = tabs.find(({ id }) => id === opened) ?? tabs[0];
  if (!shown) return null;
  return (
    <Tabs
      selectedKey={shown.id}
      onSelectionChange={(id) => layout.getState().open({ id: String(id), place: 'drawer' })}
      className="@container flex h-full min-h-0 flex-col bg-panel outline-none"
    >
      <div className="flex shrink-0 flex-wrap items-center justify-between pr-2">
        <TabList
          aria-label={tabs.map(({ label }) => label).join(', ')}
          className={`${paneTabList} h-9! max-phone:h-11!`}
        >
          {tabs.map(({ id, label, useCount }) => (
            <PaneTab key={id} id={id}>
              {label}
              {useCount ? <DrawerCount useCount={useCount} /> : null}
            </PaneTab>
          ))}
        </TabList>
        {shown.Toolbar ? (
          <div className="flex min-w-0 grow items-center justify-end pl-2">
            <shown.Toolbar />
          </div>
        ) : null}
      </div>
      {tabs.map(({ id, View }) => (
        <TabPanel key={id} id={id} className="flex min-h-0 flex-1 flex-col overflow-auto">
          <View />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function DrawerCount({ useCount }: Required<Pick<DrawerTab, 'useCount'>>) {
  return <TabCount count={useCount()} />;
}
