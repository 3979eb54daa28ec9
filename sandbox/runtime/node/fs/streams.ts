import { Readable, Writable } from 'readable-stream';
import { Buffer } from '../internal/base64url-buffer';
import { setImmediate } from '../internal/immediate';
import { createRangeError } from '../internal/node-error';
import { dataBytes } from './content';
import { closeSync, openSync, readBytes, writeBytes } from './open-files';
import { toPath, type PathLike } from './paths';

interface Options {
  flags?: string;
  encoding?: string | null;
  fd?: number | { fd: number } | null;
  mode?: number;
  autoClose?: boolean;
  emitClose?: boolean;
  start?: number;
  /** Of the last byte, which is included. */
  end?: number;
  highWaterMark?: number;
  signal?: AbortSignal;
}

type Done = (error?: unknown) => void;

/** What both kinds of stream keep of the file. */
interface FileStream {
  fd: number | null;
  flags: string;
  autoClose: boolean;
  path: PathLike | undefined;
  emit(event: string, ...values: unknown[]): boolean;
}

const CHUNK = 65_536;

export class ReadStream extends Readable {
  fd: number | null = null;
  path: PathLike | undefined;
  flags: string;
  mode: number;
  autoClose: boolean;
  start: number | undefined;
  end: number;
  bytesRead = 0;
  pending = true;
  #at: number | null;

  constructor(file: PathLike, given?: Options | string | null) {
    const options = readOptions(given);
    const { start, end = Infinity, highWaterMark = CHUNK, emitClose = true, signal } = options;
    super({ highWaterMark, emitClose, autoDestroy: options.autoClose ?? true, ...(signal && { signal }) });
    checkRange(start, end);
    this.flags = options.flags ?? 'r';
    this.mode = options.mode ?? 0o666;
    this.autoClose = options.autoClose ?? true;
    this.path = prepare(this, file, options);
    this.start = start;
    this.end = end;
    this.#at = start ?? null;
    if (options.encoding) this.setEncoding(options.encoding);
  }

  override _construct(done: Done): void {
    open(this, done, () => (this.pending = false));
  }

  override _read(size: number): void {
    try {
      const from = this.start ?? 0;
      const left = this.end - from - this.bytesRead + 1;
      const bytes = Buffer.from(readBytes(this.fd ?? -1, Math.min(size, left, CHUNK), this.#at));
      if (this.#at !== null) this.#at += bytes.length;
      this.bytesRead += bytes.length;
      this.push(bytes.length > 0 ? bytes : null);
    } catch (error) {
      this.destroy(error);
    }
  }

  override _destroy(error: unknown, done: Done): void {
    close(this, error, done);
  }

  close(done?: Done): void {
    closeStream(this, done);
  }
}

export class WriteStream extends Writable {
  fd: number | null = null;
  path: PathLike | undefined;
  flags: string;
  mode: number;
  autoClose: boolean;
  start: number | undefined;
  bytesWritten = 0;
  pending = true;
  #at: number | null;

  constructor(file: PathLike, given?: Options | string | null) {
    const options = readOptions(given);
    const { start, highWaterMark = 16_384, emitClose = true, signal } = options;
    super({
      highWaterMark,
      emitClose,
      decodeStrings: true,
      autoDestroy: options.autoClose ?? true,
      ...(signal && { signal }),
    });
    this.flags = options.flags ?? (start === undefined ? 'w' : 'r+');
    this.mode = options.mode ?? 0o666;
    this.autoClose = options.autoClose ?? true;
    this.path = prepare(this, file, options);
    this.start = start;
    this.#at = start ?? null;
    if (options.encoding) this.setDefaultEncoding(options.encoding);
  }

  override _construct(done: Done): void {
    open(this, done, () => (this.pending = false));
  }

  override _write(chunk: unknown, _encoding: string, done: Done): void {
    try {
      const written = writeBytes(this.fd ?? -1, dataBytes(chunk), this.#at);
      if (this.#at !== null) this.#at += written;
      this.bytesWritten += written;
    } catch (error) {
      done(error);
      return;
    }
    setImmediate(done);
  }

  override _destroy(error: unknown, done: Done): void {
    close(this, error, done);
  }

  close(done?: Done): void {
    if (!this.autoClose) this.once('finish', () => this.destroy());
    if (done) this.once('close', done);
    this.end();
  }
}

export function createReadStream(file: PathLike, options?: Options | string | null): ReadStream {
  return new ReadStream(file, options);
}

export function createWriteStream(file: PathLike, options?: Options | string | null): WriteStream {
  return new WriteStream(file, options);
}

function readOptions(options: Options | string | null | undefined): Options {
  return typeof options === 'string' ? { encoding: options } : (options ?? {});
}

function prepare(stream: FileStream, file: PathLike, { fd }: Options): PathLike | undefined {
  if (fd === undefined || fd === null) {
    toPath(file);
    return file;
  }
  stream.fd = typeof fd === 'number' ? fd : fd.fd;
  return undefined;
}

function checkRange(start: number | undefined, end: number): void {
  if (start !== undefined && start > end) throw createRangeError('start', `<= "end" (here: ${end})`, start);
}

function open(stream: FileStream & { mode: number }, done: Done, isOpen: () => void): void {
  setImmediate(() => {
    if (stream.fd === null) {
      try {
        stream.fd = openSync(stream.path as PathLike, stream.flags, stream.mode);
      } catch (error) {
        done(error);
        return;
      }
    }
    isOpen();
    done();
    stream.emit('open', stream.fd);
    stream.emit('ready');
  });
}

function close(stream: FileStream, error: unknown, done: Done): void {
  const { fd } = stream;
  stream.fd = null;
  try {
    if (fd !== null) closeSync(fd);
    done(error);
  } catch (failure) {
    done(error ?? failure);
  }
}

function closeStream(stream: Readable, done?: Done): void {
  if (done) stream.once('close', done);
  stream.destroy();
}
