'use client';

import { Columns2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TabList } from 'react-aria-components';
import { ContextMenu } from '@/components/ui/ContextMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useContextMenu } from '@/components/ui/useContextMenu';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { groupAt, type GroupName } from '@/lib/files/editor-groups';
import { tabLabels } from '@/lib/files/tab-labels';
import { EditorTab } from './EditorTab';
import { TabMenuItems } from './TabMenuItems';

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
  const menu = useContextMenu();
  const closeOnDelete = (event: KeyboardEvent) => {
    const path = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (event.key === 'Delete' && path !== undefined) close(path);
  };
  return (
    <div
      onKeyDown={closeOnDelete}
      onContextMenu={menu.onContextMenu}
      className="flex h-9 shrink-0 items-center border-b border-line max-phone:h-11"
    >
      <TabList
        aria-label={group === 'left' ? 'Open files' : 'Open files on the right'}
        items={tabLabels(tabs)}
        className="flex h-full min-w-0 flex-1 items-stretch overflow-x-auto px-1 [scrollbar-width:none]"
      >
        {(label) => <EditorTab label={label} onClose={close} />}
      </TabList>
      {menu.target ? (
        <ContextMenu label={`Actions for ${menu.target.key}`} target={menu.target.element} onClose={menu.close}>
          <TabMenuItems path={menu.target.key} tabs={tabs} onClose={close} />
        </ContextMenu>
      ) : null}
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
