'use client';

import { useEffect, useState } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { ModalDialog } from '@/components/ui/ModalDialog';
import { shownPath } from '@/lib/files/written-store';
import { fromBytes } from '@/lib/project/file-content';
import { formatSize } from '@/lib/response/format';
import { readWrittenFile } from '@/lib/workbench/written-files';
import type { WrittenFile } from '@/sandbox/protocol';

/** More text than this makes the page slow. */
const SHOWN_CHARACTERS = 100_000;

type Shown = { text: string } | { note: string } | null;

/** A file that a handler wrote, as it is when the dialog opens: to look at, not to change. */
export function WrittenFileDialog({ file, onClose }: { file: WrittenFile; onClose: () => void }) {
  const workbench = useWorkbench();
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let isWanted = true;
    void readWrittenFile(workbench, file).then((read) => {
      if (isWanted) setShown(read.ok ? shownOf(read.bytes) : { note: read.message });
    });
    return () => void (isWanted = false);
  }, [workbench, file]);
  return (
    <ModalDialog title={shownPath(file)} isOpen onClose={onClose} width="max-w-200">
      {shown && 'text' in shown ? (
        <pre
          tabIndex={0}
          aria-label={`Content of ${shownPath(file)}`}
          className="max-h-[60vh] overflow-auto rounded bg-raised p-3 font-mono text-sm"
        >
          {shown.text}
        </pre>
      ) : (
        <p role="status" className="text-soft">
          {shown ? shown.note : 'Reading…'}
        </p>
      )}
    </ModalDialog>
  );
}

function shownOf(bytes: Uint8Array): Shown {
  const content = fromBytes(bytes);
  if (typeof content !== 'string')
    return { note: `${formatSize(bytes.byteLength)} that are no text. Download the file to look at it.` };
  if (content === '') return { note: 'The file is empty.' };
  if (content.length <= SHOWN_CHARACTERS) return { text: content };
  return { text: `${content.slice(0, SHOWN_CHARACTERS)}\n… Download the file for the rest.` };
}
