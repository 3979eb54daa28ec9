'use client';

import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { menuPopover } from '@/components/ui/menu-look';
import type { TreeNode } from '@/lib/files/file-tree';
import { FileMenuItems } from './FileMenuItems';

/** What can be done with a file or folder. */
export function FileMenu({ node }: { node: TreeNode }) {
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
          <FileMenuItems path={node.id} isFolder={node.kind === 'folder'} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
