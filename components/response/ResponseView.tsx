'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { ResponseTab } from '@/lib/workbench/layout-store';
import type { Run } from '@/lib/run/run-store';
import { BodyTab } from './body/BodyTab';
import { CookiesView } from './cookies/CookiesView';
import { HeadersView } from './headers/HeadersView';
import { RawView } from './raw/RawView';
import { receivedOf } from '@/lib/run/received';
import { TimelineBar } from './TimelineBar';
import { TimelineView } from './timeline/TimelineView';

/** What has arrived of a response, by tabs. */
export function ResponseView({ run }: { run: Extract<Run, { state: 'running' | 'done' }> }) {
  const { layout } = useWorkbench();
  const tab = useStored('layout', (state) => state.responseTab);
  const received = receivedOf(run);
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={(key) => layout.getState().show({ responseTab: key as ResponseTab })}
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      <div className="h-9 shrink-0 border-b border-line max-phone:h-11">
        <TabList aria-label="Response" className={paneTabList}>
          <PaneTab id="body">Body</PaneTab>
          <PaneTab id="headers" count={received.headers.length}>
            Headers
          </PaneTab>
          <PaneTab id="cookies" count={received.cookies.length}>
            Cookies
          </PaneTab>
          <PaneTab id="timeline" count={received.chunkCount}>
            Timeline
          </PaneTab>
          <PaneTab id="raw">Raw</PaneTab>
        </TabList>
      </div>
      <TabPanel id="body" className="flex min-h-0 flex-1 flex-col">
        <BodyTab run={run} received={received} />
      </TabPanel>
      <TabPanel id="headers" className="min-h-0 flex-1 overflow-auto">
        <HeadersView headers={received.headers} />
      </TabPanel>
      <TabPanel id="cookies" className="min-h-0 flex-1 overflow-auto">
        <CookiesView cookies={received.cookies} url={run.request.url} />
      </TabPanel>
      <TabPanel id="timeline" className="min-h-0 flex-1 overflow-auto">
        <TimelineView received={received} />
      </TabPanel>
      <TabPanel id="raw" className="flex min-h-0 flex-1 flex-col">
        <RawView received={received} />
      </TabPanel>
      <TimelineBar received={received} />
    </Tabs>
  );
}
