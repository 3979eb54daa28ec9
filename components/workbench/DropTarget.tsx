'use client';

import { useEffect, useState } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { readDropped } from '@/lib/import/read-dropped';
import { readFiles } from '@/lib/import/read-import';
import { takeImport } from '@/lib/workbench/take-import';

/** Takes files and folders that are dropped anywhere on the page. */
export function DropTarget() {
  const isOver = useFileDrops();
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-shade">
      <p className="rounded bg-panel px-4 py-2 shadow-float">
        Drop a zip, a folder, a .http file or a HAR to import it
      </p>
    </div>
  );
}

/** @returns whether files are held over the page */
function useFileDrops(): boolean {
  const workbench = useWorkbench();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void readDropped(event.dataTransfer.items).then((read) =>
        takeImport(workbench, read.ok ? readFiles(read.files, read.skipped) : read),
      );
    };
    addEventListener('dragover', hold, { signal });
    addEventListener('drop', drop, { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setIsOver(false), { signal });
    return () => stopped.abort();
  }, [workbench]);
  return isOver;
}
