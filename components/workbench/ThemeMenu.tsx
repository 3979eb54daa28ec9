'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import type { ThemeChoice } from '@/lib/settings/settings-store';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const THEMES = [
  { id: 'system', label: 'System', icon: Monitor },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
] as const satisfies { id: ThemeChoice; label: string; icon: typeof Sun }[];

export function ThemeMenu() {
  const { settings } = useWorkbench();
  const theme = useStored('settings', (state) => state.theme);
  const Icon = THEMES.find(({ id }) => id === theme)?.icon ?? Monitor;
  return (
    <MenuTrigger>
      <Button
        aria-label={`Theme: ${theme}`}
        className="grid size-7 place-items-center rounded text-soft hover:bg-raised hover:text-text max-phone:size-11"
      >
        <Icon size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom end" className={menuPopover}>
        <Menu
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onAction={(key) => settings.getState().setTheme(key as ThemeChoice)}
          className="outline-none"
        >
          {THEMES.map(({ id, label, icon: ItemIcon }) => (
            <MenuItem key={id} id={id} textValue={label} className={menuItem}>
              {label} <ItemIcon size={14} aria-hidden />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
