'use client';

import { CircleHelp } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { CommandKeys } from '@/components/context/CommandKeys';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useWorkbench } from '@/components/context/WorkbenchContext';

const DOCS = 'https://nextjs.org/docs/app/api-reference/file-conventions/route';

export function HelpMenu() {
  const { layout } = useWorkbench();
  const dialogs = usePanelsIn('dialog').filter(({ inMenu }) => inMenu);
  return (
    <MenuTrigger>
      <Button
        aria-label="Help and settings"
        className="grid size-7 place-items-center rounded text-soft hover:bg-raised hover:text-text max-phone:h-11 max-phone:w-9"
      >
        <CircleHelp size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom end" className={menuPopover}>
        <Menu aria-label="Help and settings" className="outline-none">
          {dialogs.map((dialog) => (
            <MenuItem
              key={dialog.id}
              id={dialog.id}
              textValue={dialog.label}
              onAction={() => layout.getState().open(dialog)}
              className={menuItem}
            >
              {dialog.label}{' '}
              {dialog.shortcut ? (
                <CommandKeys command={{ ...dialog.shortcut, id: dialog.id }} className="text-faint" />
              ) : null}
            </MenuItem>
          ))}
          <MenuItem href={DOCS} target="_blank" rel="noreferrer" className={menuItem}>
            Route Handlers in the Next.js docs
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
