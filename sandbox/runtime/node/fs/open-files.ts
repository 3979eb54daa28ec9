import { FileNode } from '../../disk/disk-node';
import { getDisk } from '../file-system';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { createSystemError } from './errors';
import { addNode, locate, makeRoom, noteChange, toPath, type PathLike } from './paths';

/** A file that is open under a descriptor. */
interface OpenFile {
  node: FileNode;
  path: string;
  position: number;
  readable: boolean;
  writable: boolean;
  appends: boolean;
}

interface Access {
  readable: boolean;
  writable: boolean;
  appends: boolean;
  creates: boolean;
  truncates: boolean;
  exclusive: boolean;
}

export const OPEN = { O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024 } as const;

const openFiles = new Map<number, OpenFile>();
/** The first that a program of Node's usually gets: those before are the streams and the event loop's own. */
const FIRST_DESCRIPTOR = 20;

export function openSync(file: PathLike, flags: string | number | null = 'r', mode: number | string = 0o666): number {
  const access = readFlags(flags);
  const path = toPath(file);
  const place = locate(file, 'open');
  if (place.node && access.exclusive) throw createSystemError('EEXIST', 'open', path);
  if (place.node?.kind === 'folder' && access.writable) throw createSystemError('EISDIR', 'open', path);
  if (!place.node && !access.creates) throw createSystemError('ENOENT', 'open', path);
  const node = place.node ?? new FileNode(undefined, readMode(mode) & ~0o022);
  if (!place.node) addNode(place, node, 'open', path);
  else if (access.truncates && node.kind === 'file' && node.size > 0) truncateNode(node, 0, place.path);
  let descriptor = FIRST_DESCRIPTOR;
  while (openFiles.has(descriptor)) descriptor += 1;
  openFiles.set(descriptor, { ...access, node: node as FileNode, path: place.path, position: 0 });
  return descriptor;
}

export function closeSync(descriptor: number): void {
  const { node } = openFile(descriptor, 'close');
  openFiles.delete(descriptor);
  if (node.kind === 'file' && node.nlink === 0) getDisk().release(node);
}

export function openFile(descriptor: number, syscall: string): OpenFile {
  if (typeof descriptor !== 'number') throw createArgumentTypeError('fd', 'of type number', descriptor);
  const file = openFiles.get(descriptor);
  if (!file) throw createSystemError('EBADF', syscall);
  return file;
}

/** Reads from the position, or from where the last read or write ended. @returns a view of the file's own bytes */
export function readBytes(descriptor: number, length: number, position: number | null): Uint8Array {
  const file = openFile(descriptor, 'read');
  if (file.node.kind !== 'file') throw createSystemError('EISDIR', 'read');
  if (!file.readable) throw createSystemError('EBADF', 'read');
  const start = position ?? file.position;
  const bytes = file.node.bytes.subarray(start, start + length);
  if (position === null) file.position += bytes.byteLength;
  file.node.atimeMs = Date.now();
  return bytes;
}

export function writeBytes(descriptor: number, bytes: Uint8Array, position: number | null): number {
  const file = openFile(descriptor, 'write');
  if (!file.writable) throw createSystemError('EBADF', 'write');
  const start = file.appends ? file.node.size : (position ?? file.position);
  makeRoom(file.node, Math.max(file.node.size, start + bytes.byteLength));
  file.node.writeAt(bytes, start);
  if (position === null) file.position = start + bytes.byteLength;
  noteChange(file.path);
  return bytes.byteLength;
}

export function truncateNode(node: FileNode, size: number, path: string): void {
  makeRoom(node, size);
  node.truncate(size);
  noteChange(path);
}

export function readMode(mode: number | string): number {
  const number = typeof mode === 'string' ? Number.parseInt(mode, 8) : mode;
  if (typeof number === 'number' && Number.isInteger(number)) return number;
  throw createArgumentTypeError('mode', 'of type number', mode);
}

function readFlags(flags: string | number | null): Access {
  const text = typeof flags === 'number' ? flagText(flags) : (flags ?? 'r');
  const known = /^(?:(r|rs|sr)|(w|a|as|sa)(x?)|x([wa])|(?:r|rs|sr)\+|(w|a|as|sa)(x?)\+|x([wa])\+)$/.test(text);
  if (!known)
    throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'flags' is invalid. Received '${text}'`);
  const both = text.includes('+');
  const reads = text.includes('r');
  return {
    readable: reads || both,
    writable: !reads || both,
    appends: text.includes('a'),
    creates: !reads,
    truncates: text.includes('w'),
    exclusive: text.includes('x'),
  };
}

/** Flags as numbers, `O_WRONLY | O_CREAT`, as the text that means nearly the same. */
function flagText(flags: number): string {
  if (flags === 0) return 'r';
  const plus = flags & OPEN.O_RDWR ? '+' : '';
  if (!(flags & OPEN.O_CREAT)) return flags & OPEN.O_TRUNC ? `w${plus}` : 'r+';
  return `${flags & OPEN.O_APPEND ? 'a' : 'w'}${flags & OPEN.O_EXCL ? 'x' : ''}${plus}`;
}
