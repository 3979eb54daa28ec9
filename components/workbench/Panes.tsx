'use client';

import { Panel } from 'react-resizable-panels';
import { Drawer } from '@/components/console/Drawer';
import { EditorPane } from '@/components/editor/EditorPane';
import { ExplorerPane } from '@/components/explorer/ExplorerPane';
import { Divider } from '@/components/ui/Divider';
import { RequestPane } from '@/components/request/RequestPane';
import { ResponsePane } from '@/components/response/ResponsePane';
import { KeptGroup } from '@/components/ui/KeptGroup';
import { useStored } from '@/components/context/WorkbenchContext';

/** The five panes. Their ids are what `panes.css` shows one at a time of on a phone. */
export function Panes() {
  const filesHidden = useStored('layout', (state) => state.filesHidden);
  return (
    <KeptGroup name={filesHidden ? 'columns-without-files' : 'columns'} className="min-h-0 flex-1">
      {filesHidden ? null : (
        <>
          <Panel id="pane-files" defaultSize="15.5%" minSize={150}>
            <ExplorerPane />
          </Panel>
          <Divider label="Resize the files" />
        </>
      )}
      <Panel id="pane-work" defaultSize="44%" minSize={260}>
        <KeptGroup name="work" orientation="vertical">
          <Panel id="pane-code" defaultSize="76%" minSize={80}>
            <EditorPane />
          </Panel>
          <Divider label="Resize the console" />
          <Panel id="pane-console" defaultSize="24%" minSize={36}>
            <Drawer />
          </Panel>
        </KeptGroup>
      </Panel>
      <Divider label="Resize the editor" />
      <Panel id="pane-exchange" defaultSize="40.5%" minSize={280}>
        <KeptGroup name="exchange" orientation="vertical">
          <Panel id="pane-request" defaultSize="32%" minSize={110}>
            <RequestPane />
          </Panel>
          <Divider label="Resize the request" />
          <Panel id="pane-response" defaultSize="68%" minSize={120}>
            <ResponsePane />
          </Panel>
        </KeptGroup>
      </Panel>
    </KeptGroup>
  );
}
