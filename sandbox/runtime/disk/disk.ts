import type { FileContent } from '../../protocol';

export interface DiskFile {
  bytes: Uint8Array;
  /** Milliseconds since the epoch, as the server's clock showed them. */
  modifiedMs: number;
}

/**
 * The server's whole file system: absolute posix paths, in memory. The project's files stand below its root; what
 * `next build` writes stands below `.next`, the only place that may be written by the server itself.
 */
export class Disk {
  readonly root: string;
  readonly #files = new Map<string, DiskFile>();
  readonly #folders = new Map<string, number>();

  constructor(root: string) {
    this.root = root;
    this.#addFolders(root);
  }

  /** Puts a file there (`null` removes it), with all its folders. */
  write(path: string, content: FileContent | null): void {
    if (content === null) {
      this.#files.delete(path);
      return;
    }
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(path, { bytes, modifiedMs: Date.now() });
    this.#addFolders(parentOf(path));
  }

  makeFolder(path: string): void {
    this.#addFolders(path);
  }

  file(path: string): DiskFile | undefined {
    return this.#files.get(path);
  }

  text(path: string): string | undefined {
    const file = this.#files.get(path);
    return file && new TextDecoder().decode(file.bytes);
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** @returns names of what stands directly in the folder, sorted */
  list(folder: string): string[] {
    const prefix = folder === '/' ? '/' : `${folder}/`;
    const names = new Set<string>();
    for (const path of [...this.#files.keys(), ...this.#folders.keys()]) {
      if (path.startsWith(prefix) && path !== folder) names.add(path.slice(prefix.length).split('/')[0] ?? '');
    }
    names.delete('');
    return [...names].sort();
  }

  /** @returns the absolute paths of all files below the folder, sorted */
  filesBelow(folder: string): string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  }

  /** Removes the folder and everything below it. */
  removeFolder(folder: string): void {
    for (const path of this.filesBelow(folder)) this.#files.delete(path);
    for (const path of [...this.#folders.keys()]) {
      if (path === folder || path.startsWith(`${folder}/`)) this.#folders.delete(path);
    }
  }

  #addFolders(path: string): void {
    for (let folder = path; !this.#folders.has(folder); folder = parentOf(folder)) {
      this.#folders.set(folder, Date.now());
      if (folder === '/') break;
    }
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1)) || '/';
}
