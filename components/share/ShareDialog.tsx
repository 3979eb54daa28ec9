'use client';

import { useState } from 'react';
import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { ExportPanel } from './ExportPanel';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { createShareStore } from '@/lib/share/share-store';
import { sharedProject } from '@/lib/workbench/shared-project';
import { EmbedPanel } from './EmbedPanel';
import { LinkPanel } from './LinkPanel';

/** A static site has no server that could keep short links. */
const HAS_SERVER = !process.env.NEXT_PUBLIC_STATIC;

/** The project as a link, in another page, or as files. */
export function ShareDialog() {
  const workbench = useWorkbench();
  const [store] = useState(() => createShareStore(sharedProject(workbench), HAS_SERVER));
  return (
    <Tabs className="flex flex-col gap-3 outline-none">
      <TabList aria-label="Ways to share" className={`${paneTabList} h-9! border-b border-line px-0!`}>
        <PaneTab id="link">Link</PaneTab>
        <PaneTab id="embed">Embed</PaneTab>
        <PaneTab id="export">Export</PaneTab>
      </TabList>
      <TabPanel id="link">
        <LinkPanel store={store} />
      </TabPanel>
      <TabPanel id="embed">
        <EmbedPanel store={store} />
      </TabPanel>
      <TabPanel id="export">
        <ExportPanel />
      </TabPanel>
    </Tabs>
  );
}
