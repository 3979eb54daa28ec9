/** What stands on the disk under a name: a file, a folder or a symbolic link. */
export type DiskNode = FileNode | FolderNode | LinkNode;

const TYPE_OF = { file: 0o100000, folder: 0o040000, link: 0o120000 } as const;
let lastInode = 100;

abstract class Node {
  readonly ino = ++lastInode;
  readonly birthtimeMs = Date.now();
  atimeMs = this.birthtimeMs;
  mtimeMs = this.birthtimeMs;
  ctimeMs = this.birthtimeMs;
  uid = 0;
  gid = 0;
  mode: number;

  constructor(kind: keyof typeof TYPE_OF, permissions: number) {
    this.mode = TYPE_OF[kind] | (permissions & 0o7777);
  }

  /** The content, or what the folder holds, is another than before. */
  touch(): void {
    this.mtimeMs = this.ctimeMs = Date.now();
  }

  setPermissions(permissions: number): void {
    this.mode = (this.mode & ~0o7777) | (permissions & 0o7777);
    this.ctimeMs = Date.now();
  }
}

export class FileNode extends Node {
  readonly kind = 'file';
  /** How many names it has. */
  nlink = 1;
  /** Whether its bytes count among those that the server wrote. */
  isCounted = false;
  #buffer: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array = new Uint8Array(0), permissions = 0o644) {
    super('file', permissions);
    this.#buffer = bytes;
    this.#size = bytes.byteLength;
  }

  get size(): number {
    return this.#size;
  }

  /** The file's own bytes: whoever hands them on makes a copy. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#size);
  }

  replace(bytes: Uint8Array): void {
    this.#buffer = bytes;
    this.#size = bytes.byteLength;
    this.touch();
  }

  writeAt(bytes: Uint8Array, position: number): void {
    const end = position + bytes.byteLength;
    if (end > this.#size) this.#resize(end);
    this.#buffer.set(bytes, position);
    this.touch();
  }

  truncate(size: number): void {
    this.#resize(size);
    this.touch();
  }

  /** Room for more is made by doubling, so that many small writes stay cheap. */
  #resize(size: number): void {
    if (size > this.#buffer.byteLength) {
      const larger = new Uint8Array(Math.max(size, Math.min(this.#buffer.byteLength * 2, size + 4_194_304)));
      larger.set(this.bytes);
      this.#buffer = larger;
    } else if (size < this.#size) this.#buffer = this.#buffer.slice(0, size);
    this.#size = size;
  }
}

export class FolderNode extends Node {
  readonly kind = 'folder';
  readonly nlink = 2;
  readonly size = 4096;
  readonly entries = new Map<string, DiskNode>();

  constructor(permissions = 0o755) {
    super('folder', permissions);
  }

  put(name: string, node: DiskNode): void {
    this.entries.set(name, node);
    this.touch();
  }

  remove(name: string): void {
    this.entries.delete(name);
    this.touch();
  }
}

export class LinkNode extends Node {
  readonly kind = 'link';
  readonly nlink = 1;
  readonly target: string;

  constructor(target: string) {
    super('link', 0o777);
    this.target = target;
  }

  get size(): number {
    return new TextEncoder().encode(this.target).byteLength;
  }
}
