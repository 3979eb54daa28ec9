import { Disk } from '../disk/disk';

export type FileChange = 'rename' | 'change';
type Listener = (path: string, change: FileChange) => void;

let disk = new Disk('/project');
const listeners = new Set<Listener>();

/** Sets what `fs` reads and writes, and where `process.cwd()` is: the disk's root. */
export function setDisk(newDisk: Disk): void {
  disk = newDisk;
}

export function getDisk(): Disk {
  return disk;
}

/** The process's working directory. */
export function getRoot(): string {
  return disk.root;
}

/** Calls the listener with the absolute path of whatever the project's code writes or removes. @returns its undo */
export function onFileChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteFileChange(path: string, change: FileChange): void {
  for (const listener of listeners) listener(path, change);
}
