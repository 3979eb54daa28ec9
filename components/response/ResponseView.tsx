'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { receivedOf } from '@/lib/run/received';
import type { SentRun } from '@/lib/run/run-store';
import { FailureView } from './FailureView';
import { TimelineBar } from './TimelineBar';

/** What has arrived of a response, by tabs. Why it is not complete stands in each of them. */
export function ResponseView({ run }: { run: SentRun }) {
  const { layout } = useWorkbench();
  const tabs = usePanelsIn('response');
  const opened = useStored('layout', (state) => state.response);
  const shown = tabs.find(({ id }) => id === opened) ?? tabs[0];
  const received = receivedOf(run);
  const failure = run.state === 'done' ? run.response.failure : undefined;
  if (!shown) return null;
  return (
    <Tabs
      selectedKey={shown.id}
      onSelectionChange={(id) => layout.getState().open({ id: String(id), place: 'response' })}
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      <div className="h-9 shrink-0 border-b border-line max-phone:h-11">
        <TabList aria-label="Response" className={paneTabList}>
          {tabs.map(({ id, label, count }) => (
            <PaneTab key={id} id={id} count={count?.({ run, received })}>
              {label}
            </PaneTab>
          ))}
        </TabList>
      </div>
      {tabs.map(({ id, View }) => (
        <TabPanel key={id} id={id} className="flex min-h-0 flex-1 flex-col overflow-auto">
          {failure ? <FailureView failure={failure} /> : null}
          <View run={run} received={received} />
        </TabPanel>
      ))}
      <TimelineBar received={received} />
    </Tabs>
  );
}
