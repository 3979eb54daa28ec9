import type { DiskNode, FileNode, FolderNode } from '../../disk/disk-node';
import { walk, type Place } from '../../disk/walk';
import { getDisk, noteFileChange, type FileChange } from '../file-system';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import path from '../path';
import { fileURLToPath } from '../url';
import { createSystemError } from './errors';

export type PathLike = string | URL | Uint8Array;

/** A place on the disk at which something stands. */
export interface Found<Node extends DiskNode = DiskNode> extends Place {
  node: Node;
}

/** The path as text, as error messages show it. */
export function toPath(file: unknown, name = 'path'): string {
  const text = pathText(file, name);
  if (!text.includes('\0')) return text;
  const message = `The argument '${name}' must be a string, Uint8Array, or URL without null bytes. Received '${text.replaceAll('\0', '\\x00')}'`;
  throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
}

function pathText(file: unknown, name: string): string {
  if (typeof file === 'string') return file;
  if (file instanceof URL) return fileURLToPath(file);
  if (file instanceof Uint8Array) return new TextDecoder().decode(Uint8Array.from(file));
  throw createArgumentTypeError(name, 'of type string or an instance of Buffer or URL', file);
}

/** Where the path leads, whether or not anything stands there; throws the system's error where its folder is not there. */
export function locate(file: PathLike, syscall: string, follow = true): Place {
  const text = toPath(file);
  const place = text === '' ? 'ENOENT' : walk(getDisk().top, path.resolve(text), follow);
  if (typeof place === 'string') throw createSystemError(place, syscall, text);
  return place;
}

/** What stands at the path; throws the system's error where nothing does. */
export function find(file: PathLike, syscall: string, follow = true): Found {
  const place = locate(file, syscall, follow);
  if (!place.node) throw createSystemError('ENOENT', syscall, toPath(file));
  return place as Found;
}

export function findFolder(file: PathLike, syscall: string): Found<FolderNode> {
  const found = find(file, syscall);
  if (found.node.kind !== 'folder') throw createSystemError('ENOTDIR', syscall, toPath(file));
  return found as Found<FolderNode>;
}

/** Puts something new on the disk, within what it takes. */
export function addNode(place: Place, node: DiskNode, syscall: string, file?: string): void {
  const replaces = place.parent.entries.has(place.name);
  if (!replaces && !getDisk().countName(1)) throw createSystemError('ENOSPC', syscall, file);
  place.parent.put(place.name, node);
  noteFileChange(place.path, 'rename');
}

/** Takes a name off the disk, and a file's bytes where it was its last. */
export function removeNode({ parent, name, path: at, node }: Found): void {
  parent.remove(name);
  getDisk().countName(-1);
  if (node.kind === 'file' && --node.nlink === 0) getDisk().release(node);
  noteFileChange(at, 'rename');
}

/** Makes room for a file of that size; throws where there is none. */
export function makeRoom(file: FileNode, size: number): void {
  if (!getDisk().resize(file, size)) throw createSystemError('ENOSPC', 'write');
}

export function noteChange(at: string, change: FileChange = 'change'): void {
  noteFileChange(at, change);
}
