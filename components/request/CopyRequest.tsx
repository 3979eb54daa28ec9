'use client';

import { Copy } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { copyRequest } from '@/lib/workbench/commands';

export function CopyRequest() {
  const workbench = useWorkbench();
  return (
    <MenuTrigger>
      <IconButton icon={Copy} label="Copy the request" className="@max-[380px]:hidden max-phone:hidden" />
      <Popover placement="bottom end" className={menuPopover}>
        <Menu
          aria-label="Copy the request"
          onAction={(key) => void copyRequest(workbench, key === 'fetch' ? 'fetch' : 'cURL')}
          className="outline-none"
        >
          <MenuItem id="cURL" className={menuItem}>
            Copy as cURL
          </MenuItem>
          <MenuItem id="fetch" className={menuItem}>
            Copy as fetch
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
