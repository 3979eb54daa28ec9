'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { NameField } from './NameField';

/** The name of a new file or folder, above the tree, with the folder it goes to. */
export function NewName() {
  const naming = useStored('explorer', (state) => state.naming);
  if (!naming || naming.kind === 'rename') return null;
  return (
    <div className="flex flex-col gap-1 border-b border-line p-2">
      <span className="truncate text-sm text-faint">
        {naming.kind === 'route' ? 'Path of the new route' : `New ${naming.kind} in ${naming.folder || 'the project'}`}
      </span>
      <NameField naming={naming} />
    </div>
  );
}
