import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { serverProject } from '../project';

/** `fs` as Next's own server code sees it: the server's disk, which it may write to. User code gets `runtime/node/fs`. */

interface Stats {
  size: number;
  mtime: Date;
  mtimeMs: number;
  ctime: Date;
  ino: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

interface Dirent {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

type Encoding = string | { encoding?: string | null } | null | undefined;
type Callback<Result> = (error: unknown, result?: Result) => void;

/** Next reads its manifests anew for every request; `Buffer` is slower. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export const constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };

export function existsSync(path: string): boolean {
  const { disk } = serverProject();
  return disk.file(path) !== undefined || disk.isFolder(path);
}

export function readFileSync(path: string, options?: Encoding): string | Buffer {
  const file = serverProject().disk.file(path) ?? ownFile(path) ?? notFound('open', path);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  if (encoding === 'utf8') return UTF8.decode(file.bytes);
  const bytes = Buffer.from(file.bytes);
  return encoding ? bytes.toString(encoding as 'utf8') : bytes;
}

/** Next's own pages are in the bundle, not on the disk; their source says nothing. */
function ownFile(path: string): { bytes: Uint8Array } | undefined {
  return path.startsWith('next/dist/') ? { bytes: new Uint8Array() } : undefined;
}

export function writeFileSync(path: string, content: string | Uint8Array): void {
  serverProject().disk.write(path, typeof content === 'string' ? content : content.slice());
}

export function mkdirSync(path: string): void {
  serverProject().disk.makeFolder(path);
}

/** There are no links. */
export function realpathSync(path: string): string {
  statSync(path);
  return path;
}

/** Copies a file, or (`cp`) everything below a folder. */
export function cpSync(source: string, target: string): void {
  const { disk } = serverProject();
  if (!disk.isFolder(source)) return writeFileSync(target, readFileSync(source));
  for (const path of disk.filesBelow(source)) writeFileSync(target + path.slice(source.length), readFileSync(path));
}

export function renameSync(source: string, target: string): void {
  cpSync(source, target);
  rmSync(source);
}

export function unlinkSync(path: string): void {
  statSync(path);
  rmSync(path);
}

export function rmSync(path: string): void {
  const { disk } = serverProject();
  disk.write(path, null);
  disk.removeFolder(path);
}

export function statSync(path: string): Stats {
  const { disk } = serverProject();
  const file = disk.file(path);
  if (!file && !disk.isFolder(path)) return notFound('stat', path);
  const modifiedMs = file?.mtimeMs ?? 0;
  const modified = new Date(modifiedMs);
  return {
    size: file?.size ?? 0,
    mtime: modified,
    mtimeMs: modifiedMs,
    ctime: modified,
    ino: 0,
    ...kindOf(path),
  };
}

export function accessSync(path: string): void {
  statSync(path);
}

export function readdirSync(path: string, options?: { withFileTypes?: boolean }): string[] | Dirent[] {
  const { disk } = serverProject();
  if (!disk.isFolder(path)) return notFound('scandir', path);
  const names = disk.list(path);
  return options?.withFileTypes ? names.map((name) => ({ name, ...kindOf(`${path}/${name}`) })) : names;
}

/** The package that sends the files of `public/` asks whether a stream is one. */
export class ReadStream extends Readable {
  constructor(path: string, { start = 0, end = Infinity }: { start?: number; end?: number } = {}) {
    super({
      read() {
        this.push((readFileSync(path) as Buffer).subarray(start, end + 1));
        this.push(null);
      },
    });
  }
}

export function createReadStream(...values: ConstructorParameters<typeof ReadStream>): ReadStream {
  return new ReadStream(...values);
}

/** Node's callback form; the `send` package uses it. */
export function stat(path: string, callback: Callback<Stats>): void {
  later(statSync)(path).then((stats) => callback(null, stats), callback);
}

async function* opendir(path: string): AsyncGenerator<Dirent> {
  yield* (await promises.readdir(path, { withFileTypes: true })) as Dirent[];
}

export const promises = {
  access: later(accessSync),
  copyFile: later(cpSync),
  cp: later(cpSync),
  lstat: later(statSync),
  mkdir: later(mkdirSync),
  opendir: later(opendir),
  readFile: later(readFileSync),
  readdir: later(readdirSync),
  realpath: later(realpathSync),
  rename: later(renameSync),
  rm: later(rmSync),
  rmdir: later(rmSync),
  stat: later(statSync),
  unlink: later(unlinkSync),
  writeFile: later(writeFileSync),
};

function later<Values extends unknown[], Result>(
  run: (...values: Values) => Result,
): (...values: Values) => Promise<Result> {
  // eslint-disable-next-line @typescript-eslint/require-await -- what `run` throws must become a rejection
  return async (...values) => run(...values);
}

function kindOf(path: string): Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'> {
  const isFolder = serverProject().disk.isFolder(path);
  return { isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
}

function notFound(syscall: string, path: string): never {
  const message = `ENOENT: no such file or directory, ${syscall} '${path}'`;
  // On every request Next looks for half a dozen files that are not there; to capture a stack each time is dear.
  const error = Object.create(Error.prototype) as Error;
  throw Object.assign(error, { message, stack: `Error: ${message}`, code: 'ENOENT', errno: -2, syscall, path });
}

const fs = {
  ReadStream,
  accessSync,
  constants,
  cpSync,
  createReadStream,
  existsSync,
  lstatSync: statSync,
  mkdirSync,
  promises,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync: rmSync,
  stat,
  statSync,
  unlinkSync,
  writeFileSync,
};
export default fs;
