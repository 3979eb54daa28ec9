'use client';

import type { KeyboardEvent } from 'react';
import { TabList } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/workbench/WorkbenchContext';
import { tabLabels } from '@/lib/store/tab-labels';
import { EditorTab } from './EditorTab';

/** The open files. Delete closes the tab that has the focus. */
export function EditorTabs() {
  const { project } = useWorkbench();
  const tabs = useStored('project', (state) => state.tabs);
  const labels = tabLabels(tabs);
  const closeOnDelete = (event: KeyboardEvent) => {
    const path = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (event.key === 'Delete' && path !== undefined) project.getState().closeFile(path);
  };
  return (
    <div onKeyDown={closeOnDelete} className="h-9 shrink-0 border-b border-line max-phone:h-11">
      <TabList
        aria-label="Open files"
        items={labels}
        className="flex h-full items-stretch overflow-x-auto px-1 [scrollbar-width:none]"
      >
        {(label) => <EditorTab label={label} />}
      </TabList>
    </div>
  );
}
