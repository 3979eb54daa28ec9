import { FileNode } from '../../disk/disk-node';
import path from '../path';
import { createRefusal, createSystemError } from './errors';
import { addNode, find, locate, makeRoom, noteChange, toPath, type PathLike } from './paths';
import { lstatSync, readdirSync, readlinkSync, statSync } from './read';
import { mkdirSync, rmSync, symlinkSync, utimesSync } from './change';
import type { Stats } from './stats';

export const COPYFILE_EXCL = 1;

export function copyFileSync(from: PathLike, to: PathLike, mode = 0): void {
  const names = [toPath(from, 'src'), toPath(to, 'dest')] as const;
  const fail = (code: 'ENOENT' | 'EISDIR' | 'EEXIST') => createSystemError(code, 'copyfile', ...names);
  const [source, target] = placesOf(from, to, names);
  if (!source.node) throw fail('ENOENT');
  if (source.node.kind !== 'file' || target.node?.kind === 'folder') throw fail('EISDIR');
  if (target.node && mode & COPYFILE_EXCL) throw fail('EEXIST');
  if (target.node === source.node) return;
  const copy = target.node?.kind === 'file' ? target.node : new FileNode(undefined, source.node.mode);
  makeRoom(copy, source.node.size);
  copy.replace(source.node.bytes.slice());
  if (copy === target.node) noteChange(target.path);
  else addNode(target, copy, 'copyfile', names[1]);
}

function placesOf(from: PathLike, to: PathLike, names: readonly [string, string]) {
  try {
    return [locate(from, 'copyfile'), locate(to, 'copyfile')] as const;
  } catch (error) {
    throw createSystemError((error as { code: 'ENOENT' }).code, 'copyfile', ...names);
  }
}

interface CopyOptions {
  recursive?: boolean;
  force?: boolean;
  errorOnExist?: boolean;
  dereference?: boolean;
  preserveTimestamps?: boolean;
  filter?: (source: string, target: string) => boolean;
}

export function cpSync(from: PathLike, to: PathLike, options: CopyOptions = {}): void {
  const [source, target] = [toPath(from, 'src'), toPath(to, 'dest')];
  if (options.filter && !options.filter(source, target)) return;
  const { node } = find(source, options.dereference ? 'stat' : 'lstat', options.dereference ?? false);
  if (node.kind === 'folder') return copyFolder(source, target, options);
  mkdirSync(path.dirname(target), { recursive: true });
  if (lstatSync(target, { throwIfNoEntry: false })) {
    if (options.force === false && options.errorOnExist) throw createExistsError(target);
    if (options.force === false) return;
    rmSync(target, { recursive: true });
  }
  if (node.kind === 'link')
    return symlinkSync(path.resolve(path.dirname(source), String(readlinkSync(source))), target);
  copyFileSync(source, target);
  if (options.preserveTimestamps) {
    const { atime, mtime } = statSync(source) as Stats;
    utimesSync(target, atime, mtime);
  }
}

function copyFolder(source: string, target: string, options: CopyOptions): void {
  if (`${path.resolve(target)}/`.startsWith(`${path.resolve(source)}/`)) {
    const system: [string, number, string] = [
      'EINVAL',
      22,
      `cannot copy ${source} to a subdirectory of self ${target}`,
    ];
    throw createRefusal({
      code: 'ERR_FS_CP_EINVAL',
      title: 'Invalid src or dest',
      syscall: 'cp',
      system,
      path: target,
    });
  }
  if (!options.recursive) {
    const system: [string, number, string] = ['EISDIR', 22, `${source} is a directory (not copied)`];
    throw createRefusal({ code: 'ERR_FS_EISDIR', title: 'Path is a directory', syscall: 'cp', system, path: source });
  }
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source) as string[]) cpSync(path.join(source, name), path.join(target, name), options);
}

function createExistsError(path: string): Error {
  const system: [string, number, string] = ['EEXIST', 17, `${path} already exists`];
  return createRefusal({ code: 'ERR_FS_CP_EEXIST', title: 'Target already exists', syscall: 'cp', system, path });
}
