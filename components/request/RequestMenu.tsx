'use client';

import { Ellipsis } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { IconButton } from '@/components/ui/IconButton';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { copyRequest } from '@/lib/workbench/commands';

/** What else can be done with the request. */
export function RequestMenu() {
  const workbench = useWorkbench();
  const dialogs = usePanelsIn('dialog').filter(({ forRequest }) => forRequest);
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label="More for this request" className="@max-[380px]:hidden max-phone:hidden" />
      <Popover placement="bottom end" className={menuPopover}>
        <Menu aria-label="More for this request" className="outline-none">
          <MenuItem id="cURL" onAction={() => void copyRequest(workbench, 'cURL')} className={menuItem}>
            Copy as cURL
          </MenuItem>
          <MenuItem id="fetch" onAction={() => void copyRequest(workbench, 'fetch')} className={menuItem}>
            Copy as fetch
          </MenuItem>
          {dialogs.map((dialog) => (
            <MenuItem
              key={dialog.id}
              id={dialog.id}
              onAction={() => workbench.layout.getState().open(dialog)}
              className={menuItem}
            >
              {dialog.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
