'use client';

import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import type { TreeNode } from '@/lib/files/file-tree';

/** What can be done with a file or folder. */
export function FileMenu({ node }: { node: TreeNode }) {
  const { startNaming, remove } = useWorkbench().explorer.getState();
  return (
    <MenuTrigger>
      <Button
        aria-label={`Actions for ${node.name}`}
        className="hidden size-5 shrink-0 place-items-center rounded-sm text-faint group-hover:grid hover:bg-hover hover:text-text focus-visible:grid pressed:grid aria-expanded:grid max-phone:grid max-phone:size-10"
      >
        <Ellipsis size={14} aria-hidden />
      </Button>
      <Popover placement="bottom end" className={menuPopover}>
        <Menu className="outline-none">
          {node.kind === 'folder' ? (
            <>
              <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'file', folder: node.id })}>
                New file
              </MenuItem>
              <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'folder', folder: node.id })}>
                New folder
              </MenuItem>
            </>
          ) : null}
          <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'rename', path: node.id })}>
            Rename <kbd className="text-xs text-faint">F2</kbd>
          </MenuItem>
          <MenuItem className={menuItem} onAction={() => remove(node.id)}>
            Delete <kbd className="text-xs text-faint">Del</kbd>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
