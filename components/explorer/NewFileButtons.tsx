'use client';

import { FilePlus, FolderPlus, Route } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { useWorkbench } from '@/components/workbench/WorkbenchContext';
import { dirname } from '@/lib/project/file-path';

/** New files and folders go where the open file is. */
export function NewFileButtons() {
  const { explorer, project } = useWorkbench();
  const start = (kind: 'file' | 'folder') =>
    explorer.getState().startNaming({ kind, folder: dirname(project.getState().active ?? '') });
  return (
    <>
      <IconButton icon={Route} label="New route" onPress={() => explorer.getState().startNaming({ kind: 'route' })} />
      <IconButton icon={FilePlus} label="New file" onPress={() => start('file')} />
      <IconButton icon={FolderPlus} label="New folder" onPress={() => start('folder')} />
    </>
  );
}
