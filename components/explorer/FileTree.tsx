'use client';

import { useMemo, type KeyboardEvent } from 'react';
import { Tree, useDragAndDrop } from 'react-aria-components';
import { ContextMenu } from '@/components/ui/ContextMenu';
import { EmptyState } from '@/components/ui/EmptyState';
import { useContextMenu } from '@/components/ui/useContextMenu';
import { useFilePaths } from '@/components/context/useFilePaths';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { ExplorerActions } from '@/lib/files/explorer-store';
import { dirname } from '@/lib/project/file-path';
import { buildFileTree, listFolders } from '@/lib/files/file-tree';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { FileMenuItems } from './FileMenuItems';
import { FileTreeItem } from './FileTreeItem';
import { NewName } from './NewName';
import { TreeRows } from './TreeRows';

export function FileTree() {
  const { project, explorer, layout } = useWorkbench();
  const files = useFilePaths();
  const emptyFolders = useStored('project', (state) => state.emptyFolders);
  const collapsed = useStored('explorer', (state) => state.collapsed);
  const readOnly = useStored('layout', (state) => state.readOnly);
  const nodes = useMemo(() => buildFileTree(Object.keys(files), emptyFolders), [files, emptyFolders]);
  const folders = useMemo(() => listFolders(nodes), [nodes]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    shouldAcceptItemDrop: ({ key }) => folders.includes(String(key)),
    onMove: ({ keys, target: { key, dropPosition } }) =>
      explorer.getState().move([...keys].map(String), dropPosition === 'on' ? String(key) : dirname(String(key))),
  });
  const menu = useContextMenu();
  const act = (path: string) => {
    if (folders.includes(path)) return explorer.getState().toggle(path);
    project.getState().openFile(path);
    layout.getState().open(DESTINATIONS.code);
  };
  return (
    <div
      className="flex min-h-0 flex-1 flex-col"
      onContextMenu={readOnly ? undefined : menu.onContextMenu}
      onKeyDownCapture={(event) => (readOnly ? undefined : handleKey(event, explorer.getState()))}
    >
      <NewName />
      <TreeRows count={Object.keys(files).length}>
        <Tree
          aria-label="Files"
          items={nodes}
          {...(readOnly ? {} : { dragAndDropHooks })}
          expandedKeys={folders.filter((path) => !collapsed.includes(path))}
          onExpandedChange={(keys) => explorer.getState().setCollapsed(folders.filter((path) => !keys.has(path)))}
          onAction={(key) => act(String(key))}
          renderEmptyState={() => <EmptyState title="No files yet">Make one with the button above.</EmptyState>}
          className="min-h-0 flex-1 overflow-auto py-1.5 outline-none"
        >
          {(node) => <FileTreeItem node={node} />}
        </Tree>
      </TreeRows>
      {menu.target ? (
        <ContextMenu label={`Actions for ${menu.target.key}`} target={menu.target.element} onClose={menu.close}>
          <FileMenuItems path={menu.target.key} isFolder={folders.includes(menu.target.key)} />
        </ContextMenu>
      ) : null}
    </div>
  );
}

/** In a name field, keys are text and must not move through the tree. */
function handleKey(
  event: KeyboardEvent<HTMLElement>,
  { startNaming, remove, undo, finishNaming, cancelNaming }: ExplorerActions,
): void {
  const { target, key } = event;
  if (target instanceof HTMLInputElement) {
    event.stopPropagation();
    if (key === 'Enter') {
      // The file that is made gets the focus at once, and would get the line break, too.
      event.preventDefault();
      finishNaming(target.value);
    }
    if (key === 'Escape') cancelNaming();
    if (key === 'Escape') event.currentTarget.querySelector<HTMLElement>('[role=treegrid]')?.focus();
    return;
  }
  if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) return undo();
  const path = target instanceof HTMLElement ? target.dataset['key'] : undefined;
  if (path === undefined) return;
  if (key === 'F2') startNaming({ kind: 'rename', path });
  if (key === 'Delete') remove(path);
}
