'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { RequestTab } from '@/lib/workbench/layout-store';
import { AuthForm } from './AuthForm';
import { BodyForm } from './BodyForm';
import { CookiesForm } from './CookiesForm';
import { HeadersForm } from './HeadersForm';
import { HeadersSwitch } from './HeadersSwitch';
import { ParamsForm } from './ParamsForm';
import { RequestLine } from './RequestLine';
import { RequestMenu } from './RequestMenu';
import { PathFields } from './PathFields';
import { SavedRequests } from './SavedRequests';
import { SignatureForm } from './SignatureForm';

export function RequestPane() {
  const { layout } = useWorkbench();
  const tab = useStored('layout', (state) => state.requestTab);
  const params = useStored('request', ({ query }) => query.filter((row) => row.enabled && row.name !== '').length);
  const headers = useStored(
    'request',
    ({ form }) => form.headers.filter((row) => row.enabled && row.name !== '').length,
  );
  const cookies = useStored('cookies', (state) => state.cookies.length);
  return (
    <section aria-label="Request" className="restoring-hidden @container flex h-full min-h-0 flex-col bg-panel">
      <RequestLine />
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => layout.getState().show({ requestTab: key as RequestTab })}
        className="flex min-h-0 flex-1 flex-col outline-none"
      >
        <div className="flex h-9 shrink-0 items-center max-phone:h-11 border-b border-line pr-2">
          <TabList aria-label="Request" className={`${paneTabList} flex-1`}>
            <PaneTab id="params" count={params}>
              Params
            </PaneTab>
            <PaneTab id="headers" count={headers}>
              Headers
            </PaneTab>
            <PaneTab id="cookies" count={cookies}>
              Cookies
            </PaneTab>
            <PaneTab id="auth">Auth</PaneTab>
            <PaneTab id="body">Body</PaneTab>
          </TabList>
          {tab === 'headers' ? <HeadersSwitch /> : null}
          <RequestMenu />
          <SavedRequests />
        </div>
        <TabPanel id="params" className="min-h-0 flex-1 overflow-auto">
          <PathFields />
          <ParamsForm />
        </TabPanel>
        <TabPanel id="headers" className="min-h-0 flex-1 overflow-auto">
          <HeadersForm />
        </TabPanel>
        <TabPanel id="cookies" className="min-h-0 flex-1 overflow-auto">
          <CookiesForm />
        </TabPanel>
        <TabPanel id="auth" className="min-h-0 flex-1 overflow-auto">
          <AuthForm />
          <SignatureForm />
        </TabPanel>
        <TabPanel id="body" className="flex min-h-0 flex-1 flex-col">
          <BodyForm />
        </TabPanel>
      </Tabs>
    </section>
  );
}
