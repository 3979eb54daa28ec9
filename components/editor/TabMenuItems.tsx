'use client';

import { MenuItem } from 'react-aria-components';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { menuItem } from '@/components/ui/menu-look';

interface TabMenuItemsProps {
  path: string;
  /** All of the tab's group. */
  tabs: string[];
  onClose: (path: string) => void;
}

/** What can be done with an open file. */
export function TabMenuItems({ path, tabs, onClose }: TabMenuItemsProps) {
  const { toasts } = useWorkbench();
  const others = tabs.filter((tab) => tab !== path);
  const copy = async () => {
    await navigator.clipboard.writeText(path);
    toasts.getState().add(`Copied ${path}`);
  };
  return (
    <>
      <MenuItem className={menuItem} onAction={() => onClose(path)}>
        Close <kbd className="text-sm text-faint">Del</kbd>
      </MenuItem>
      <MenuItem className={menuItem} isDisabled={others.length === 0} onAction={() => others.forEach(onClose)}>
        Close the others
      </MenuItem>
      <MenuItem className={menuItem} onAction={() => tabs.forEach(onClose)}>
        Close all
      </MenuItem>
      <MenuItem className={menuItem} onAction={() => void copy()}>
        Copy the path
      </MenuItem>
    </>
  );
}
