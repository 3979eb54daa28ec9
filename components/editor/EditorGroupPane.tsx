'use client';

import { useEffect, useRef, useState } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { EmptyState } from '@/components/ui/EmptyState';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { groupAt, type GroupName } from '@/lib/files/editor-groups';
import { CodeEditor } from './CodeEditor';
import { CodePreview } from './CodePreview';
import { EditorTabs } from './EditorTabs';
import type { LoadedEditor } from './useEditorServices';

interface EditorGroupPaneProps {
  group: GroupName;
  loaded: LoadedEditor;
}

/** Open files and an editor. One editor serves all tabs: the panel changes its name, not its content's life. */
export function EditorGroupPane({ group, loaded: { services, problem, want } }: EditorGroupPaneProps) {
  const { project } = useWorkbench();
  const active = useStored('project', (state) => groupAt(state, group)?.active ?? '');
  const panel = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  // react-aria keeps the id a panel had first, and the tab of another file would say that it controls nothing
  useEffect(() => {
    // the tabs are drawn after this
    const frame = requestAnimationFrame(() => {
      const tab = panel.current?.parentElement?.querySelector('[role=tab][aria-selected=true]');
      panel.current?.setAttribute('id', tab?.getAttribute('aria-controls') ?? panel.current.id);
    });
    return () => cancelAnimationFrame(frame);
  }, [active]);
  const open = (path: string) => {
    project.getState().focusGroup(group);
    project.getState().openFile(path);
  };
  return (
    <Tabs
      selectedKey={active}
      onSelectionChange={(key) => open(String(key))}
      className="flex h-full min-h-0 flex-col outline-none"
    >
      <EditorTabs group={group} />
      <TabPanel ref={panel} id={active} shouldForceMount className="relative min-h-0 flex-1">
        {services ? <CodeEditor services={services} group={group} onDrawn={() => setDrawn(true)} /> : null}
        {services && isDrawn ? null : <CodePreview group={group} problem={problem} onTouched={want} />}
        {active === '' ? (
          <div className="absolute inset-0 flex bg-panel">
            <EmptyState title="No file is open">Choose one in Files.</EmptyState>
          </div>
        ) : null}
      </TabPanel>
    </Tabs>
  );
}
