import { FolderNode, LinkNode, type DiskNode } from '../../disk/disk-node';
import { getDisk } from '../file-system';
import { createArgumentTypeError } from '../internal/node-error';
import path from '../path';
import { createRefusal, createSystemError } from './errors';
import { openFile, readMode } from './open-files';
import { addNode, find, findFolder, locate, noteChange, removeNode, toPath, type Found, type PathLike } from './paths';

type Time = number | string | Date;

export function mkdirSync(
  folder: PathLike,
  options?: { recursive?: boolean; mode?: number | string } | number | string | null,
): string | undefined {
  const { recursive = false, mode = 0o777 } = typeof options === 'object' ? (options ?? {}) : { mode: options };
  const text = toPath(folder);
  if (recursive) return makeFolders(text, readMode(mode));
  const place = locate(folder, 'mkdir', false);
  if (place.node) throw createSystemError('EEXIST', 'mkdir', text);
  addNode(place, new FolderNode(readMode(mode) & ~0o022), 'mkdir', text);
  return undefined;
}

/** @returns the first folder that had to be made */
function makeFolders(text: string, mode: number): string | undefined {
  let first: string | undefined;
  const parts = path.normalize(text).split('/');
  for (const [index] of parts.entries()) {
    const at = parts.slice(0, index + 1).join('/') || '/';
    const { node, ...place } = locate(at, 'mkdir');
    if (node?.kind === 'folder') continue;
    if (node) throw createSystemError(index === parts.length - 1 ? 'EEXIST' : 'ENOTDIR', 'mkdir', text);
    addNode({ ...place, node }, new FolderNode(mode & ~0o022), 'mkdir', text);
    first ??= at;
  }
  return first;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function mkdtempSync(prefix: PathLike): string {
  const text = toPath(prefix, 'prefix');
  const random = crypto.getRandomValues(new Uint8Array(6));
  const folder = text + [...random].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    throw createSystemError((error as { code: 'ENOENT' }).code, 'mkdtemp', `${text}XXXXXX`);
  }
  return folder;
}

export function rmdirSync(folder: PathLike, options?: { recursive?: boolean } | null): void {
  const found = findFolder(folder, 'rmdir');
  if (options?.recursive) return removeAll(found);
  if (found.node.entries.size > 0) throw createSystemError('ENOTEMPTY', 'rmdir', toPath(folder));
  removeNode(found);
}

export function unlinkSync(file: PathLike): void {
  const found = find(file, 'unlink', false);
  if (found.node.kind === 'folder') throw createSystemError('EISDIR', 'unlink', toPath(file));
  removeNode(found);
}

export function rmSync(file: PathLike, options?: { force?: boolean; recursive?: boolean } | null): void {
  const { force = false, recursive = false } = options ?? {};
  if (force && !isThere(file)) return;
  const found = find(file, 'lstat', false);
  if (found.node.kind === 'folder' && !recursive) {
    const at = toPath(file);
    const system: [string, number, string] = ['EISDIR', 21, 'is a directory'];
    throw createRefusal({ code: 'ERR_FS_EISDIR', title: 'Path is a directory', syscall: 'rm', system, path: at });
  }
  removeAll(found);
}

export function renameSync(from: PathLike, to: PathLike): void {
  const names = [toPath(from, 'oldPath'), toPath(to, 'newPath')] as const;
  const source = locateBoth(from, names, 'rename') as Found;
  const target = locateBoth(to, names, 'rename');
  const fail = (code: 'ENOENT' | 'EISDIR' | 'ENOTDIR' | 'ENOTEMPTY' | 'EINVAL') =>
    createSystemError(code, 'rename', ...names);
  if (!source.node) throw fail('ENOENT');
  if (target.node === source.node) return;
  if (`${target.path}/`.startsWith(`${source.path}/`)) throw fail('EINVAL');
  if (target.node?.kind === 'folder') {
    if (source.node.kind !== 'folder') throw fail('EISDIR');
    if (target.node.entries.size > 0) throw fail('ENOTEMPTY');
  } else if (target.node && source.node.kind === 'folder') throw fail('ENOTDIR');
  if (target.node) removeNode(target as Found);
  source.parent.remove(source.name);
  target.parent.put(target.name, source.node);
  noteChange(source.path, 'rename');
  noteChange(target.path, 'rename');
}

export function linkSync(existing: PathLike, added: PathLike): void {
  const names = [toPath(existing, 'existingPath'), toPath(added, 'newPath')] as const;
  const source = locateBoth(existing, names, 'link');
  const target = locateBoth(added, names, 'link');
  if (!source.node) throw createSystemError('ENOENT', 'link', ...names);
  if (target.node) throw createSystemError('EEXIST', 'link', ...names);
  if (source.node.kind !== 'file') throw createSystemError('EPERM', 'link', ...names);
  source.node.nlink += 1;
  addNode(target, source.node, 'link');
}

export function symlinkSync(target: PathLike, file: PathLike): void {
  const names = [toPath(target, 'target'), toPath(file)] as const;
  const place = locateBoth(file, names, 'symlink');
  if (place.node) throw createSystemError('EEXIST', 'symlink', ...names);
  addNode(place, new LinkNode(names[0]), 'symlink');
}

export function chmodSync(file: PathLike, mode: number | string): void {
  find(file, 'chmod').node.setPermissions(readMode(mode));
}

export function fchmodSync(descriptor: number, mode: number | string): void {
  openFile(descriptor, 'fchmod').node.setPermissions(readMode(mode));
}

export function chownSync(file: PathLike, uid: number, gid: number): void {
  Object.assign(find(file, 'chown').node, { uid, gid });
}

export function lchownSync(file: PathLike, uid: number, gid: number): void {
  Object.assign(find(file, 'lchown', false).node, { uid, gid });
}

export function fchownSync(descriptor: number, uid: number, gid: number): void {
  Object.assign(openFile(descriptor, 'fchown').node, { uid, gid });
}

export function utimesSync(file: PathLike, accessed: Time, modified: Time): void {
  setTimes(find(file, 'utime').node, accessed, modified);
}

export function lutimesSync(file: PathLike, accessed: Time, modified: Time): void {
  setTimes(find(file, 'lutime', false).node, accessed, modified);
}

export function futimesSync(descriptor: number, accessed: Time, modified: Time): void {
  setTimes(openFile(descriptor, 'futime').node, accessed, modified);
}

function setTimes(node: DiskNode, accessed: Time, modified: Time): void {
  Object.assign(node, { atimeMs: milliseconds(accessed, 'atime'), mtimeMs: milliseconds(modified, 'mtime') });
}

function milliseconds(time: Time, name: string): number {
  if (time instanceof Date) return time.getTime();
  if ((typeof time === 'string' && time !== '') || typeof time === 'number') {
    if (Number.isFinite(Number(time))) return Number(time) * 1000;
  }
  throw createArgumentTypeError(name, 'of type number or an instance of Date', time);
}

/** The disk's own error names both paths. */
function locateBoth(file: PathLike, names: readonly [string, string], syscall: string) {
  try {
    return locate(file, syscall, false);
  } catch (error) {
    throw createSystemError((error as { code: 'ENOENT' }).code, syscall, ...names);
  }
}

function isThere(file: PathLike): boolean {
  try {
    return locate(file, 'lstat', false).node !== undefined;
  } catch {
    return false;
  }
}

function removeAll(found: Found): void {
  if (found.node.kind === 'folder') {
    for (const [name, node] of [...found.node.entries]) {
      removeAll({ path: path.join(found.path, name), parent: found.node, name, node });
    }
  }
  if (found.node !== getDisk().top) removeNode(found);
}
