'use client';

import { TabPanel, Tabs } from 'react-aria-components';
import { EmptyState } from '@/components/ui/EmptyState';
import { useStored, useWorkbench } from '@/components/workbench/WorkbenchContext';
import { CodeEditor } from './CodeEditor';
import { EditorTabs } from './EditorTabs';

/** One editor serves all tabs: the panel changes its name, not its content's life. */
export function EditorPane() {
  const { project } = useWorkbench();
  const active = useStored('project', (state) => state.active) ?? '';
  return (
    <section aria-label="Editor" className="restoring-hidden h-full min-h-0 bg-panel">
      <Tabs
        selectedKey={active}
        onSelectionChange={(key) => project.getState().openFile(String(key))}
        className="flex h-full min-h-0 flex-col"
      >
        <EditorTabs />
        <TabPanel id={active} shouldForceMount className="relative min-h-0 flex-1">
          <CodeEditor />
          {active === '' ? (
            <div className="absolute inset-0 flex bg-panel">
              <EmptyState title="No file is open">Choose one on the left.</EmptyState>
            </div>
          ) : null}
        </TabPanel>
      </Tabs>
    </section>
  );
}
