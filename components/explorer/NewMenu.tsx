'use client';

import { Plus } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { dirname } from '@/lib/project/file-path';

/** New routes, files and folders; the latter two go where the open file is. */
export function NewMenu() {
  const { explorer, project } = useWorkbench();
  const { startNaming } = explorer.getState();
  const start = (kind: 'file' | 'folder') => startNaming({ kind, folder: dirname(project.getState().active ?? '') });
  return (
    <MenuTrigger>
      <IconButton icon={Plus} label="New route, file or folder" />
      <Popover placement="bottom end" className={menuPopover}>
        <Menu aria-label="New" className="outline-none">
          <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'route' })}>
            New route
          </MenuItem>
          <MenuItem className={menuItem} onAction={() => start('file')}>
            New file
          </MenuItem>
          <MenuItem className={menuItem} onAction={() => start('folder')}>
            New folder
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
