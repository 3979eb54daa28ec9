'use client';

import type { ReactNode } from 'react';
import { Menu, Popover } from 'react-aria-components';
import { menuPopover } from './menu-look';

interface ContextMenuProps {
  label: string;
  /** What the menu is for; it opens there. */
  target: Element;
  onClose: () => void;
  /** The menu's items. */
  children: ReactNode;
}

/** The menu that a right click, Shift+F10 or the menu key opens. */
export function ContextMenu({ label, target, onClose, children }: ContextMenuProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={{ current: target }}
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={menuPopover}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {children}
      </Menu>
    </Popover>
  );
}
