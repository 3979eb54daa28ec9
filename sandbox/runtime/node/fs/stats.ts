import type { DiskNode } from '../../disk/disk-node';

type Kind = DiskNode['kind'];

/** What Stats and Dirent can be asked. */
abstract class Kinds {
  isFile(): boolean {
    return kindOf(this) === 'file';
  }
  isDirectory(): boolean {
    return kindOf(this) === 'folder';
  }
  isSymbolicLink(): boolean {
    return kindOf(this) === 'link';
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

const kinds = new WeakMap<object, Kind>();

function kindOf(of: object): Kind | undefined {
  return kinds.get(of);
}

/** Node's Stats, in Node's order. */
export class Stats extends Kinds {
  readonly dev = 2049;
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev = 0;
  readonly blksize = 4096;
  readonly ino: number;
  readonly size: number;
  readonly blocks: number;
  readonly atimeMs: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly birthtimeMs: number;
  readonly atime: Date;
  readonly mtime: Date;
  readonly ctime: Date;
  readonly birthtime: Date;

  constructor(node: DiskNode) {
    super();
    kinds.set(this, node.kind);
    this.mode = node.mode;
    this.nlink = node.nlink;
    this.uid = node.uid;
    this.gid = node.gid;
    this.ino = node.ino;
    this.size = node.size;
    this.blocks = Math.ceil(node.size / 4096) * 8;
    this.atimeMs = node.atimeMs;
    this.mtimeMs = node.mtimeMs;
    this.ctimeMs = node.ctimeMs;
    this.birthtimeMs = node.birthtimeMs;
    this.atime = new Date(node.atimeMs);
    this.mtime = new Date(node.mtimeMs);
    this.ctime = new Date(node.ctimeMs);
    this.birthtime = new Date(node.birthtimeMs);
  }
}

/** Node's Stats with `{ bigint: true }`: all numbers are bigints, and the times come in nanoseconds as well. */
export class BigIntStats extends Kinds {
  constructor(node: DiskNode) {
    super();
    kinds.set(this, node.kind);
    for (const [name, value] of Object.entries(new Stats(node)) as [string, unknown][]) {
      const isTime = name.endsWith('Ms');
      Object.assign(this, { [name]: typeof value === 'number' ? BigInt(Math.floor(value)) : value });
      if (isTime) Object.assign(this, { [name.replace('Ms', 'Ns')]: BigInt(Math.round((value as number) * 1e6)) });
    }
  }
}

const TYPES = { file: 1, folder: 2, link: 3 } as const;
const type = Symbol('type');

/** An entry as `readdir` with `withFileTypes` lists it. */
export class Dirent extends Kinds {
  readonly name: string;
  readonly parentPath: string;
  readonly path: string;
  readonly [type]: number;

  constructor(name: string, path: string, kind: Kind) {
    super();
    kinds.set(this, kind);
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[type] = TYPES[kind];
  }
}
