'use client';

import { Columns2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TabList } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { groupAt, type GroupName } from '@/lib/files/editor-groups';
import { tabLabels } from '@/lib/files/tab-labels';
import { EditorTab } from './EditorTab';

const NONE: string[] = [];

/** The open files of a group. Delete closes the tab that has the focus. */
export function EditorTabs({ group }: { group: GroupName }) {
  const { project } = useWorkbench();
  const tabs = useStored('project', (state) => groupAt(state, group)?.tabs ?? NONE);
  const isSplit = useStored('project', (state) => state.beside !== null);
  const close = (path: string) => {
    project.getState().focusGroup(group);
    project.getState().closeFile(path);
  };
  const closeOnDelete = (event: KeyboardEvent) => {
    const path = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (event.key === 'Delete' && path !== undefined) close(path);
  };
  return (
    <div onKeyDown={closeOnDelete} className="flex h-9 shrink-0 items-center border-b border-line max-phone:h-11">
      <TabList
        aria-label={group === 'left' ? 'Open files' : 'Open files on the right'}
        items={tabLabels(tabs)}
        className="flex h-full min-w-0 flex-1 items-stretch overflow-x-auto px-1 [scrollbar-width:none]"
      >
        {(label) => <EditorTab label={label} onClose={close} />}
      </TabList>
      {isSplit ? null : (
        <IconButton
          icon={Columns2}
          label="Split the editor"
          onPress={() => project.getState().split()}
          className="mr-2 max-phone:hidden"
        />
      )}
    </div>
  );
}
