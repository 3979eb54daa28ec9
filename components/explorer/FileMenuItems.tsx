'use client';

import { MenuItem } from 'react-aria-components';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { menuItem } from '@/components/ui/menu-look';

/** What can be done with a file or folder. */
export function FileMenuItems({ path, isFolder }: { path: string; isFolder: boolean }) {
  const { explorer, project, toasts } = useWorkbench();
  const { startNaming, remove } = explorer.getState();
  const copy = async () => {
    await navigator.clipboard.writeText(path);
    toasts.getState().add(`Copied ${path}`);
  };
  return (
    <>
      {isFolder ? (
        <>
          <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'file', folder: path })}>
            New file
          </MenuItem>
          <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'folder', folder: path })}>
            New folder
          </MenuItem>
        </>
      ) : (
        <MenuItem className={menuItem} onAction={() => project.getState().openFile(path)}>
          Open
        </MenuItem>
      )}
      <MenuItem className={menuItem} onAction={() => void copy()}>
        Copy the path
      </MenuItem>
      <MenuItem className={menuItem} onAction={() => startNaming({ kind: 'rename', path })}>
        Rename <kbd className="text-sm text-faint">F2</kbd>
      </MenuItem>
      <MenuItem className={menuItem} onAction={() => remove(path)}>
        Delete <kbd className="text-sm text-faint">Del</kbd>
      </MenuItem>
    </>
  );
}
