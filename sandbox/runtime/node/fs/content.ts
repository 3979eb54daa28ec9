import { Buffer } from '../internal/base64url-buffer';
import { createArgumentTypeError, createNodeError } from '../internal/node-error';
import { closeSync, openFile, openSync, readBytes, truncateNode, writeBytes } from './open-files';
import { createSystemError } from './errors';
import { find, toPath, type PathLike } from './paths';

export type Encoding = { encoding?: string | null; flag?: string } | string | null | undefined;
export type WriteOptions =
  { encoding?: string | null; flag?: string; mode?: number | string } | string | null | undefined;
type Target = PathLike | number;

const DATA = 'of type string or an instance of Buffer, TypedArray, or DataView';

export function readFileSync(file: Target, options?: Encoding): string | Buffer {
  const { encoding, flag = 'r' } = readOptions(options);
  const bytes = withFile(file, flag, undefined, (descriptor) => Buffer.from(readBytes(descriptor, Infinity, null)));
  return encoding ? bytes.toString(encoding) : bytes;
}

export function writeFileSync(file: Target, data: unknown, options?: WriteOptions): void {
  const { encoding, flag = 'w', mode } = readOptions(options);
  const bytes = dataBytes(data, encoding);
  withFile(file, flag, mode, (descriptor) => writeBytes(descriptor, bytes, null));
}

export function appendFileSync(file: Target, data: unknown, options?: WriteOptions): void {
  writeFileSync(file, data, { flag: 'a', ...readOptions(options) });
}

export function truncateSync(file: Target, length = 0): void {
  withFile(file, 'r+', undefined, (descriptor) => ftruncateSync(descriptor, length));
}

export function ftruncateSync(descriptor: number, length = 0): void {
  const { node, path, writable } = openFile(descriptor, 'ftruncate');
  if (!writable) throw createSystemError('EINVAL', 'ftruncate');
  truncateNode(node, Math.max(0, length), path);
}

export function readSync(
  descriptor: number,
  target: ArrayBufferView,
  offsetOrOptions: number | { offset?: number; length?: number; position?: number | null } = {},
  ...rest: [length?: number, position?: number | bigint | null]
): number {
  const into = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  const given =
    typeof offsetOrOptions === 'object'
      ? (offsetOrOptions ?? {})
      : { offset: offsetOrOptions, length: rest[0], position: rest[1] };
  const { offset = 0, length = into.byteLength - offset, position = null } = given;
  const from = position === null || Number(position) < 0 ? null : Number(position);
  const bytes = readBytes(descriptor, Math.min(length, into.byteLength - offset), from);
  into.set(bytes, offset);
  return bytes.byteLength;
}

export function writeSync(descriptor: number, data: unknown, ...rest: unknown[]): number {
  if (typeof data === 'string') {
    const [position = null, encoding] = rest as [number | null | undefined, string | undefined];
    return writeBytes(descriptor, dataBytes(data, encoding), position);
  }
  const bytes = dataBytes(data, undefined, 'buffer');
  const given =
    typeof rest[0] === 'object' && rest[0] ? rest[0] : { offset: rest[0], length: rest[1], position: rest[2] };
  const { offset, length, position } = given as Record<'offset' | 'length' | 'position', number | null | undefined>;
  const start = offset ?? 0;
  const piece = bytes.subarray(start, length === undefined || length === null ? undefined : start + length);
  return writeBytes(descriptor, piece, position ?? null);
}

export function readvSync(descriptor: number, targets: ArrayBufferView[], position: number | null = null): number {
  let total = 0;
  for (const target of targets)
    total += readSync(descriptor, target, { position: position === null ? null : position + total });
  return total;
}

export function writevSync(descriptor: number, pieces: unknown[], position: number | null = null): number {
  let total = 0;
  for (const piece of pieces) {
    total += writeBytes(descriptor, dataBytes(piece), position === null ? null : position + total);
  }
  return total;
}

/** The bytes of what is to be written. */
export function dataBytes(data: unknown, encoding?: string | null, name = 'data'): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, (encoding ?? 'utf8') as 'utf8');
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw createArgumentTypeError(name, DATA, data);
}

export function readOptions(options: Encoding | WriteOptions): {
  encoding?: string | null;
  flag?: string;
  mode?: number | string;
} {
  const read = typeof options === 'string' ? { encoding: options } : (options ?? {});
  const { encoding } = read;
  if (!encoding || encoding === 'buffer' || Buffer.isEncoding(encoding)) return read;
  const message = `The argument 'encoding' is invalid encoding. Received '${encoding}'`;
  throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
}

/** A descriptor is used as it is and stays open. */
function withFile<T>(file: Target, flag: string, mode: number | string | undefined, use: (descriptor: number) => T): T {
  if (typeof file === 'number') return use(file);
  const descriptor = openSync(file, flag, mode);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** `fs.openAsBlob`. */
export function openAsBlob(file: PathLike, { type = '' }: { type?: string } = {}): Blob {
  const { node } = find(file, 'open');
  if (node.kind !== 'file') {
    const message = `Unable to open file as blob: ${toPath(file)}`;
    throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
  }
  return new Blob([node.bytes.slice()], { type });
}
