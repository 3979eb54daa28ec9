/** When the files came to be, for `stat`: the start of the server. */
const born = new Date();

/** Node's Stats of a file or directory; `size` in bytes. */
export class Stats {
  readonly size: number;
  readonly mode: number;
  readonly dev = 1;
  readonly ino = 1;
  readonly nlink = 1;
  readonly uid = 0;
  readonly gid = 0;
  readonly rdev = 0;
  readonly blksize = 4096;
  readonly blocks: number;
  readonly atimeMs = born.getTime();
  readonly mtimeMs = born.getTime();
  readonly ctimeMs = born.getTime();
  readonly birthtimeMs = born.getTime();
  readonly atime = born;
  readonly mtime = born;
  readonly ctime = born;
  readonly birthtime = born;

  constructor(kind: 'file' | 'directory', size: number) {
    this.size = size;
    this.mode = kind === 'file' ? 0o100644 : 0o040755;
    this.blocks = Math.ceil(size / 512);
  }

  isFile(): boolean {
    return (this.mode & 0o170000) === 0o100000;
  }

  isDirectory(): boolean {
    return !this.isFile();
  }

  isSymbolicLink(): boolean {
    return false;
  }

  isBlockDevice(): boolean {
    return false;
  }

  isCharacterDevice(): boolean {
    return false;
  }

  isFIFO(): boolean {
    return false;
  }

  isSocket(): boolean {
    return false;
  }
}

/** An entry as `readdir` with `withFileTypes` lists it. */
export class Dirent {
  readonly name: string;
  readonly path: string;
  readonly parentPath: string;
  readonly #kind: 'file' | 'directory';

  constructor(name: string, path: string, kind: 'file' | 'directory') {
    this.name = name;
    this.path = path;
    this.parentPath = path;
    this.#kind = kind;
  }

  isFile(): boolean {
    return this.#kind === 'file';
  }

  isDirectory(): boolean {
    return this.#kind === 'directory';
  }

  isSymbolicLink(): boolean {
    return false;
  }
}
