import { createSystemError } from './errors';
import { openFile } from './open-files';
import { find, findFolder, toPath, type Found, type PathLike } from './paths';
import { BigIntStats, Dirent, Stats } from './stats';
import { Buffer } from '../internal/base64url-buffer';
import type { FolderNode } from '../../disk/disk-node';

type StatOptions = { throwIfNoEntry?: boolean; bigint?: boolean } | null | undefined;
type Encoding = { encoding?: string | null } | string | null | undefined;
interface ReaddirOptions {
  withFileTypes?: boolean;
  recursive?: boolean;
  encoding?: string | null;
}

const X_OK = 1;

export function existsSync(file: PathLike): boolean {
  try {
    find(file, 'access');
    return true;
  } catch {
    return false;
  }
}

export function statSync(file: PathLike, options?: StatOptions): Stats | BigIntStats | undefined {
  return statOf(file, 'stat', options);
}

export function lstatSync(file: PathLike, options?: StatOptions): Stats | BigIntStats | undefined {
  return statOf(file, 'lstat', options);
}

export function fstatSync(descriptor: number, options?: StatOptions): Stats | BigIntStats {
  const { node } = openFile(descriptor, 'fstat');
  return options?.bigint ? new BigIntStats(node) : new Stats(node);
}

export function accessSync(file: PathLike, mode = 0): void {
  const { node } = find(file, 'access');
  if (mode & X_OK && !(node.mode & 0o111)) throw createSystemError('EACCES', 'access', toPath(file));
}

export function realpathSync(file: PathLike, options?: Encoding): string | Buffer {
  return asEncoded(find(file, 'lstat').path, options);
}

export function readlinkSync(file: PathLike, options?: Encoding): string | Buffer {
  const { node } = find(file, 'readlink', false);
  if (node.kind !== 'link') throw createSystemError('EINVAL', 'readlink', toPath(file));
  return asEncoded(node.target, options);
}

export function readdirSync(folder: PathLike, options?: ReaddirOptions | string | null): (string | Dirent | Buffer)[] {
  const {
    withFileTypes,
    recursive = false,
    encoding,
  } = typeof options === 'string' ? { encoding: options } : (options ?? {});
  const { node } = findFolder(folder, 'scandir');
  const found = entriesOf(node, toPath(folder), '', recursive);
  if (withFileTypes) return found.map(({ entry }) => entry);
  return found.map(({ relative }) => asEncoded(relative, encoding));
}

/** Sizes of a disk of 64 MB; the numbers of blocks are not kept up. */
export function statfsSync(folder: PathLike, { bigint = false }: { bigint?: boolean } = {}): object {
  find(folder, 'statfs');
  const sizes = {
    type: 61_267,
    bsize: 4096,
    blocks: 16_384,
    bfree: 16_384,
    bavail: 16_384,
    files: 20_000,
    ffree: 20_000,
  };
  return bigint ? Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, BigInt(value)])) : sizes;
}

function statOf(file: PathLike, syscall: 'stat' | 'lstat', options: StatOptions): Stats | BigIntStats | undefined {
  let found: Found;
  try {
    found = find(file, syscall, syscall === 'stat');
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '');
    if (isAbsent && options?.throwIfNoEntry === false) return undefined;
    throw error;
  }
  return options?.bigint ? new BigIntStats(found.node) : new Stats(found.node);
}

interface Listed {
  relative: string;
  entry: Dirent;
}

/** In Node's order: of a folder all, sorted by name, and after that what its folders hold. */
function entriesOf(folder: FolderNode, parent: string, prefix: string, recursive: boolean): Listed[] {
  const sorted = [...folder.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = sorted.map(([name, node]) => ({ relative: prefix + name, entry: new Dirent(name, parent, node.kind) }));
  if (!recursive) return own;
  const nested = sorted.flatMap(([name, node]) =>
    node.kind === 'folder' ? entriesOf(node, `${parent.replace(/\/$/, '')}/${name}`, `${prefix}${name}/`, true) : [],
  );
  return [...own, ...nested];
}

function asEncoded(text: string, options: Encoding): string | Buffer {
  const encoding = typeof options === 'string' ? options : options?.encoding;
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') return text;
  const bytes = Buffer.from(text);
  return encoding === 'buffer' ? bytes : bytes.toString(encoding);
}
