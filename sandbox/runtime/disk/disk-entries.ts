import type { DiskEntry } from '../../protocol';
import type { Disk } from './disk';
import type { DiskNode } from './disk-node';
import { joinAbsolute } from './walk';

/** @returns all that stands on the disk, folders before what they hold; a link as what it leads to, if that is a file */
export function entriesOf(disk: Disk): DiskEntry[] {
  const below = (node: DiskNode, path: string): DiskEntry[] => {
    if (node.kind === 'file') return [[path, node.bytes, node.mtimeMs, node.isCounted]];
    const target = node.kind === 'link' ? disk.file(path) : undefined;
    if (node.kind === 'link') return target ? [[path, target.bytes, target.mtimeMs, target.isCounted]] : [];
    const inside = [...node.entries].flatMap(([name, entry]) => below(entry, joinAbsolute(path, name)));
    return [[path, null, node.mtimeMs, false], ...inside];
  };
  return below(disk.top, '/');
}

/** Puts what stood on another server's disk there. */
export function fillDisk(disk: Disk, entries: readonly DiskEntry[]): void {
  for (const [path, bytes] of entries) {
    if (bytes) disk.write(path, bytes);
    else disk.makeFolder(path);
  }
  for (const [path, , modifiedMs, isWritten] of entries) {
    const node = disk.find(path);
    if (node?.kind === 'file' && isWritten) disk.resize(node, node.size);
    if (node) node.mtimeMs = node.ctimeMs = modifiedMs;
  }
}
