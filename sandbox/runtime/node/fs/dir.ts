import { createNodeError } from '../internal/node-error';
import { createSystemError } from './errors';
import { findFolder, toPath, type PathLike } from './paths';
import { readdirSync } from './read';
import type { Dirent } from './stats';

type Callback<T> = (error: unknown, result?: T) => void;

/** `fs.Dir`: a folder whose entries are read one by one. */
export class Dir {
  readonly path: string;
  #rest: Dirent[];
  #isClosed = false;

  constructor(path: string, recursive: boolean) {
    this.path = path;
    this.#rest = readdirSync(path, { withFileTypes: true, recursive }) as Dirent[];
  }

  readSync(): Dirent | null {
    if (this.#isClosed) throw createNodeError(Error, 'ERR_DIR_CLOSED', 'Directory handle was closed');
    return this.#rest.shift() ?? null;
  }

  read(): Promise<Dirent | null>;
  read(callback: Callback<Dirent | null>): void;
  read(callback?: Callback<Dirent | null>): Promise<Dirent | null> | void {
    const next = Promise.resolve().then(() => this.readSync());
    if (!callback) return next;
    next.then((entry) => callback(null, entry), callback);
  }

  closeSync(): void {
    if (this.#isClosed) throw createNodeError(Error, 'ERR_DIR_CLOSED', 'Directory handle was closed');
    this.#isClosed = true;
  }

  close(callback?: Callback<void>): Promise<void> | void {
    const closed = Promise.resolve().then(() => this.closeSync());
    if (!callback) return closed;
    closed.then(() => callback(null), callback);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Dirent> {
    try {
      for (let entry = this.readSync(); entry; entry = this.readSync()) yield await Promise.resolve(entry);
    } finally {
      this.#isClosed = true;
    }
  }
}

export function opendirSync(folder: PathLike, { recursive = false }: { recursive?: boolean } = {}): Dir {
  try {
    findFolder(folder, 'opendir');
  } catch (error) {
    // Node's own names no path
    throw createSystemError((error as { code: 'ENOENT' }).code, 'opendir', toPath(folder));
  }
  return new Dir(toPath(folder), recursive);
}
