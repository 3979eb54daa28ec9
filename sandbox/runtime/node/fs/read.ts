import { findEntry, type Entry } from '../file-system';
import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError } from '../internal/node-error';
import path from '../path';
import { fileURLToPath } from '../url';
import { createSystemError } from './errors';
import { Dirent, Stats } from './stats';

export type PathLike = string | URL | Uint8Array;
type Encoding = { encoding?: string | null } | string | null | undefined;
interface ReaddirOptions {
  withFileTypes?: boolean;
  recursive?: boolean;
  encoding?: string;
}
interface StatOptions {
  throwIfNoEntry?: boolean;
}

const W_OK = 2;

export function readFileSync(file: PathLike, options?: Encoding): string | Buffer {
  const entry = requireEntry(file, 'open');
  if (entry.kind === 'directory') throw createSystemError('EISDIR', 'read');
  const encoding = readEncoding(options);
  const { content } = entry;
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(Uint8Array.from(content).buffer);
  return encoding ? bytes.toString(encoding) : bytes;
}

export function existsSync(file: PathLike): boolean {
  try {
    return locate(file) !== undefined;
  } catch {
    return false;
  }
}

export function statSync(file: PathLike, options: StatOptions = {}): Stats | undefined {
  return createStats(file, 'stat', options);
}

export function lstatSync(file: PathLike, options: StatOptions = {}): Stats | undefined {
  return createStats(file, 'lstat', options);
}

export function accessSync(file: PathLike, mode = 0): void {
  requireEntry(file, 'access');
  if (mode & W_OK) throw createSystemError('EROFS', 'access', toPath(file));
}

export function realpathSync(file: PathLike): string {
  requireEntry(file, 'lstat');
  return path.resolve(toPath(file));
}

export function readdirSync(directory: PathLike, options?: ReaddirOptions | string | null): (string | Dirent)[] {
  const entry = requireEntry(directory, 'scandir');
  if (entry.kind === 'file') throw createSystemError('ENOTDIR', 'scandir', toPath(directory));
  const { withFileTypes = false, recursive = false } = typeof options === 'object' && options ? options : {};
  const found = listEntries(toPath(directory), '', entry.names, recursive);
  return withFileTypes
    ? found.map(({ name, parent, kind }) => new Dirent(name, parent, kind))
    : found.map(({ relative }) => relative);
}

/** The path as text, as error messages show it. */
export function toPath(file: PathLike): string {
  if (typeof file === 'string') return file;
  if (file instanceof URL) return fileURLToPath(file);
  if (file instanceof Uint8Array) return new TextDecoder().decode(Uint8Array.from(file));
  throw createArgumentTypeError('path', 'of type string or an instance of Buffer or URL', file);
}

function locate(file: PathLike): Entry | undefined {
  return findEntry(path.resolve(toPath(file)));
}

function requireEntry(file: PathLike, syscall: string): Entry {
  const entry = locate(file);
  if (entry) return entry;
  const parent = findEntry(path.dirname(path.resolve(toPath(file))));
  throw createSystemError(parent?.kind === 'file' ? 'ENOTDIR' : 'ENOENT', syscall, toPath(file));
}

function createStats(file: PathLike, syscall: string, { throwIfNoEntry = true }: StatOptions): Stats | undefined {
  if (!throwIfNoEntry && !locate(file)) return undefined;
  const entry = requireEntry(file, syscall);
  if (entry.kind === 'directory') return new Stats('directory', 4096);
  const { content } = entry;
  return new Stats('file', typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength);
}

interface Found {
  name: string;
  parent: string;
  relative: string;
  kind: 'file' | 'directory';
}

function listEntries(parent: string, prefix: string, names: Map<string, Found['kind']>, recursive: boolean): Found[] {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const found = sorted.map(([name, kind]) => ({ name, kind, parent, relative: `${prefix}${name}` }));
  if (!recursive) return found;
  const nested = found.flatMap(({ name, kind, relative }) => {
    const entry = kind === 'directory' ? locate(path.join(parent, name)) : undefined;
    if (entry?.kind !== 'directory') return [];
    return listEntries(path.join(parent, name), `${relative}/`, entry.names, true);
  });
  return [...found, ...nested];
}

function readEncoding(options: Encoding): string | null | undefined {
  return typeof options === 'object' && options !== null ? options.encoding : options;
}
