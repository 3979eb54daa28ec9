'use client';

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Download, FilePlus } from 'lucide-react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { shownPath } from '@/lib/files/written-store';
import { basename } from '@/lib/project/file-path';
import { adoptWritten, downloadWritten, isAdoptable } from '@/lib/workbench/written-files';
import type { WrittenFile } from '@/sandbox/protocol';
import { WrittenFileDialog } from './WrittenFileDialog';

/** What handlers wrote on the server's disk, as long as the server lives. */
export function WrittenFiles() {
  const files = useStored('written', (state) => state.files);
  const more = useStored('written', (state) => state.more);
  const [shown, setShown] = useState<WrittenFile | null>(null);
  return (
    <section aria-labelledby="written-by-server" className="flex max-h-2/5 shrink-0 flex-col border-t border-line">
      <h3 id="written-by-server" className="px-3 pt-2 pb-1 text-sm font-semibold text-soft">
        Written by the server
      </h3>
      <ul aria-labelledby="written-by-server" className="min-h-0 overflow-auto pb-1.5">
        {files.map((file) => (
          <WrittenRow key={file.path} file={file} onOpen={() => setShown(file)} />
        ))}
        {more > 0 ? <li className="px-3 py-1 text-sm text-faint">and {more} more</li> : null}
      </ul>
      {shown ? <WrittenFileDialog file={shown} onClose={() => setShown(null)} /> : null}
    </section>
  );
}

function WrittenRow({ file, onOpen }: { file: WrittenFile; onOpen: () => void }) {
  const workbench = useWorkbench();
  const readOnly = useStored('layout', (state) => state.readOnly);
  const path = shownPath(file);
  return (
    <li className="flex h-6.5 items-center gap-1 pr-1 pl-3 hover:bg-raised max-phone:h-11">
      <Button
        onPress={onOpen}
        aria-label={path}
        className="flex min-w-0 flex-1 items-center text-soft hover:text-text max-phone:h-11"
      >
        <span className="min-w-0 shrink-[99] truncate text-faint">{path.slice(0, path.lastIndexOf('/') + 1)}</span>
        <span className="min-w-0 truncate">{basename(path)}</span>
      </Button>
      <IconButton icon={Download} label={`Download ${path}`} onPress={() => void downloadWritten(workbench, file)} />
      {readOnly || !isAdoptable(file) ? null : (
        <IconButton
          icon={FilePlus}
          label={`Add ${path} to the project`}
          onPress={() => void adoptWritten(workbench, file)}
        />
      )}
    </li>
  );
}
