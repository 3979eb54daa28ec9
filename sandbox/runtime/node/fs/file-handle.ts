import EventEmitter from '../events';
import { Readable } from '../stream';
import { fchmodSync, fchownSync, futimesSync } from './change';
import {
  appendFileSync,
  ftruncateSync,
  readFileSync,
  readSync,
  readvSync,
  writeFileSync,
  writeSync,
  writevSync,
} from './content';
import { closeSync } from './open-files';
import { fstatSync } from './read';
import { ReadStream, WriteStream } from './streams';
import { readWhole } from './read-whole';

type After<Call extends (first: never, ...rest: never[]) => unknown> = Call extends (
  first: never,
  ...rest: infer Rest
) => unknown
  ? Rest
  : never;
type ReadTarget = Parameters<typeof readSync>[1];

/** `fs.promises.open`'s FileHandle. */
export class FileHandle extends EventEmitter {
  #descriptor: number;

  constructor(descriptor: number) {
    super();
    this.#descriptor = descriptor;
  }

  get fd(): number {
    return this.#descriptor;
  }

  async close(): Promise<void> {
    if (this.#descriptor === -1) return;
    closeSync(this.#use('close'));
    this.#descriptor = -1;
    this.emit('close');
    await Promise.resolve();
  }

  async read(
    target?: ReadTarget | { buffer?: ReadTarget; offset?: number; length?: number; position?: number | null },
    ...rest: [offset?: never, length?: number, position?: number | null]
  ): Promise<{ bytesRead: number; buffer: ReadTarget }> {
    const options = ArrayBuffer.isView(target) ? undefined : (target ?? {});
    const buffer = ArrayBuffer.isView(target) ? target : (options?.buffer ?? new Uint8Array(16_384));
    const bytesRead = options
      ? readSync(this.#use('read'), buffer, options)
      : readSync(this.#use('read'), buffer, ...rest);
    return Promise.resolve({ bytesRead, buffer });
  }

  async write<T>(data: T, ...rest: unknown[]): Promise<{ bytesWritten: number; buffer: T }> {
    return Promise.resolve({ bytesWritten: writeSync(this.#use('write'), data, ...rest), buffer: data });
  }

  async readv<T extends ReadTarget>(
    buffers: T[],
    position?: number | null,
  ): Promise<{ bytesRead: number; buffers: T[] }> {
    return Promise.resolve({ bytesRead: readvSync(this.#use('read'), buffers, position), buffers });
  }

  async writev<T>(buffers: T[], position?: number | null): Promise<{ bytesWritten: number; buffers: T[] }> {
    return Promise.resolve({ bytesWritten: writevSync(this.#use('write'), buffers, position), buffers });
  }

  readFile = this.#call('read', readFileSync);
  stat = this.#call('fstat', fstatSync);
  truncate = this.#call('ftruncate', ftruncateSync);
  utimes = this.#call('futime', futimesSync);
  chmod = this.#call('fchmod', fchmodSync);
  chown = this.#call('fchown', fchownSync);
  sync = this.#call('fsync', () => undefined);
  datasync = this.#call('fdatasync', () => undefined);

  async writeFile(data: unknown, options?: Parameters<typeof writeFileSync>[2]): Promise<void> {
    writeFileSync(this.#use('write'), await readWhole(data, options), options);
  }

  async appendFile(data: unknown, options?: Parameters<typeof appendFileSync>[2]): Promise<void> {
    appendFileSync(this.#use('write'), await readWhole(data, options), options);
  }

  createReadStream(options: object = {}): ReadStream {
    return new ReadStream('', { ...options, fd: this.#use('read') });
  }

  createWriteStream(options: object = {}): WriteStream {
    return new WriteStream('', { ...options, fd: this.#use('write') });
  }

  async *readLines(options: object = {}): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of this.createReadStream({ encoding: 'utf8', ...options }) as AsyncIterable<string>) {
      const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  }

  readableWebStream(): ReadableStream {
    return (Readable as unknown as { toWeb(stream: unknown): ReadableStream }).toWeb(
      this.createReadStream({ autoClose: false }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #use(syscall: string): number {
    if (this.#descriptor === -1) {
      throw Object.assign(new Error('file closed'), { code: 'EBADF', syscall });
    }
    return this.#descriptor;
  }

  #call<Call extends (descriptor: never, ...rest: never[]) => unknown>(syscall: string, call: Call) {
    const run = call as unknown as (descriptor: number, ...rest: unknown[]) => ReturnType<Call>;
    return (...rest: After<Call>): Promise<ReturnType<Call>> =>
      new Promise((resolve) => resolve(run(this.#use(syscall), ...(rest as unknown[]))));
  }
}
