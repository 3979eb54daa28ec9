import type { FileContent } from '../../protocol';
import { FileNode, FolderNode, type DiskNode } from './disk-node';
import { joinAbsolute, walk } from './walk';

/** Bytes, and names, that the project's code may have written. */
export const WRITE_LIMIT = 64 * 1024 * 1024;
const NAME_LIMIT = 20_000;

/**
 * The server's whole file system: absolute posix paths, in memory, as long as the server lives. The project's files stand
 * below its root; what `next build` writes stands below `.next`. The methods here are the host's and Next's own; the
 * project's code comes by `runtime/node/fs`, and what it writes is counted.
 */
export class Disk {
  readonly root: string;
  readonly top = new FolderNode();
  #written = 0;
  #names = 0;

  constructor(root: string) {
    this.root = root;
    for (const folder of [root, '/tmp', '/root']) this.makeFolder(folder);
  }

  /** Puts a file there (`null` removes it), with all its folders. */
  write(path: string, content: FileContent | null): void {
    if (content === null) return this.#remove(path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const folder = this.makeFolder(parentOf(path));
    const name = nameOf(path);
    const node = folder.entries.get(name);
    if (node?.kind !== 'file') return folder.put(name, new FileNode(bytes));
    this.resize(node, 0);
    node.isCounted = false;
    node.replace(bytes);
  }

  makeFolder(path: string): FolderNode {
    let folder = this.top;
    for (const name of path.split('/').filter(Boolean)) {
      const found = folder.entries.get(name);
      const next = found?.kind === 'folder' ? found : new FolderNode();
      if (next !== found) folder.put(name, next);
      folder = next;
    }
    return folder;
  }

  file(path: string): FileNode | undefined {
    const node = this.find(path);
    return node?.kind === 'file' ? node : undefined;
  }

  text(path: string): string | undefined {
    const file = this.file(path);
    return file && new TextDecoder().decode(file.bytes);
  }

  isFolder(path: string): boolean {
    return this.find(path)?.kind === 'folder';
  }

  find(path: string): DiskNode | undefined {
    const place = walk(this.top, path, true);
    return typeof place === 'string' ? undefined : place.node;
  }

  /** @returns names of what stands directly in the folder, sorted */
  list(folder: string): string[] {
    const node = this.find(folder);
    return node?.kind === 'folder' ? [...node.entries.keys()].sort() : [];
  }

  /** @returns the absolute paths of all files below the folder, sorted */
  filesBelow(folder: string): string[] {
    const node = this.find(folder);
    return node?.kind === 'folder' ? filesIn(node, folder).sort() : [];
  }

  /** Removes the folder and everything below it. */
  removeFolder(folder: string): void {
    this.#remove(folder);
  }

  #remove(path: string): void {
    const place = walk(this.top, path, false);
    if (typeof place === 'string' || !place.node) return;
    for (const node of nodesIn(place.node)) if (node.kind === 'file') this.release(node);
    place.parent.remove(place.name);
  }

  /** Takes into account that the project's code makes the file that large. @returns false where there is no room for it */
  resize(file: FileNode, size: number): boolean {
    const more = size - (file.isCounted ? file.size : 0);
    if (more > 0 && this.#written + more > WRITE_LIMIT) return false;
    this.#written += more;
    file.isCounted = true;
    return true;
  }

  /** The file's bytes are given back: nothing leads to it any more. */
  release(file: FileNode): void {
    if (file.isCounted) this.#written -= file.size;
    file.isCounted = false;
  }

  /** Takes into account that the project's code makes (1) or removes (-1) a name. @returns false where there are too many */
  countName(change: 1 | -1): boolean {
    if (change > 0 && this.#names >= NAME_LIMIT) return false;
    this.#names = Math.max(0, this.#names + change);
    return true;
  }
}

function filesIn(folder: FolderNode, path: string): string[] {
  return [...folder.entries].flatMap(([name, node]) => {
    const inside = joinAbsolute(path, name);
    return node.kind === 'folder' ? filesIn(node, inside) : [inside];
  });
}

/** The node and all that stands below it. */
export function nodesIn(node: DiskNode): DiskNode[] {
  return node.kind === 'folder' ? [node, ...[...node.entries.values()].flatMap(nodesIn)] : [node];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1)) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
