'use client';

import { CircleHelp } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { CommandKeys } from '@/components/context/CommandKeys';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import type { DialogName } from '@/lib/workbench/layout-store';
import { useWorkbench } from '@/components/context/WorkbenchContext';

const ENTRIES: { id: DialogName; label: string; keys?: 'palette' }[] = [
  { id: 'palette', label: 'Commands', keys: 'palette' },
  { id: 'history', label: 'History' },
  { id: 'settings', label: 'Settings' },
  { id: 'shortcuts', label: 'Keyboard shortcuts' },
  { id: 'differences', label: 'Differences from a real server' },
];

const DOCS = 'https://nextjs.org/docs/app/api-reference/file-conventions/route';

export function HelpMenu() {
  const { layout } = useWorkbench();
  return (
    <MenuTrigger>
      <Button
        aria-label="Help and settings"
        className="grid size-7 place-items-center rounded text-soft hover:bg-raised hover:text-text max-phone:size-11"
      >
        <CircleHelp size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom end" className={menuPopover}>
        <Menu
          aria-label="Help and settings"
          onAction={(key) => layout.getState().show({ dialog: ENTRIES.find(({ id }) => id === key)?.id ?? null })}
          className="outline-none"
        >
          {ENTRIES.map(({ id, label, keys }) => (
            <MenuItem key={id} id={id} textValue={label} className={menuItem}>
              {label} {keys ? <CommandKeys command={keys} className="text-faint" /> : null}
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
