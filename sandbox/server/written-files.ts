import { MOST_WRITTEN_FILES, type WrittenFiles } from '../protocol';
import type { Disk } from '../runtime/disk/disk';
import { onFileChange } from '../runtime/node/file-system';

/** Changes are told together, however many there are. */
const PAUSE_MS = 100;

export type Written = Pick<WrittenFiles, 'files' | 'more'>;

/** Tells what the project's code wrote, a moment after it changed. @returns what is called when the host changed the disk */
export function watchWrittenFiles(disk: Disk, tell: (written: Written) => void): () => void {
  // Kept from before user code runs, which may replace it.
  const later = setTimeout.bind(globalThis);
  let isWaiting = false;
  let told = 0;

  function note(): void {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      const written = listWritten(disk);
      if (told + written.files.length > 0) tell(written);
      told = written.files.length;
    }, PAUSE_MS);
  }

  onFileChange(note);
  return () => {
    if (told > 0) note();
  };
}

function listWritten(disk: Disk): Written {
  const paths = disk.filesBelow('/').filter((path) => disk.file(path)?.isCounted);
  const files = paths.slice(0, MOST_WRITTEN_FILES).map((path) => ({ path, byteLength: disk.file(path)?.size ?? 0 }));
  return { files, more: paths.length - files.length };
}
