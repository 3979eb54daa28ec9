/** The parts we use of packages that ship without types. */

declare module 'events/events.js' {
  type Listener = (...values: unknown[]) => void;
  export default class EventEmitter {
    static defaultMaxListeners: number;
    static EventEmitter: typeof EventEmitter;
    static once(emitter: unknown, name: string | symbol): Promise<unknown[]>;
    static listenerCount(emitter: EventEmitter, name: string | symbol): number;
    static init(this: EventEmitter): void;
    on(name: string | symbol, listener: Listener): this;
    once(name: string | symbol, listener: Listener): this;
    off(name: string | symbol, listener: Listener): this;
    addListener(name: string | symbol, listener: Listener): this;
    removeListener(name: string | symbol, listener: Listener): this;
    removeAllListeners(name?: string | symbol): this;
    prependListener(name: string | symbol, listener: Listener): this;
    prependOnceListener(name: string | symbol, listener: Listener): this;
    emit(name: string | symbol, ...values: unknown[]): boolean;
    listeners(name: string | symbol): Listener[];
    rawListeners(name: string | symbol): Listener[];
    listenerCount(name: string | symbol): number;
    eventNames(): (string | symbol)[];
    setMaxListeners(count: number): this;
    getMaxListeners(): number;
  }
}

declare module 'readable-stream' {
  import type EventEmitter from 'events/events.js';

  type Callback = (error?: Error | null, value?: unknown) => void;
  type Done = (error?: unknown) => void;
  export interface StreamOptions {
    objectMode?: boolean;
    highWaterMark?: number;
    read?(this: Readable, size: number): void;
    write?(this: Writable, chunk: unknown, encoding: string, callback: Callback): void;
    transform?(this: Transform, chunk: unknown, encoding: string, callback: Callback): void;
    flush?(this: Transform, callback: Callback): void;
    final?(this: Writable, callback: Callback): void;
    destroy?(error: Error | null, callback: Callback): void;
    signal?: AbortSignal;
    [option: string]: unknown;
  }
  export class Stream extends EventEmitter {
    pipe<T>(destination: T): T;
  }
  export class Readable extends Stream {
    static from(values: unknown, options?: StreamOptions): Readable;
    constructor(options?: StreamOptions);
    readonly destroyed: boolean;
    push(chunk: unknown): boolean;
    read(size?: number): unknown;
    resume(): this;
    pause(): this;
    setEncoding(encoding: string): this;
    destroy(error?: unknown): this;
    /** Where they are there, streams call them. */
    _construct(done: Done): void;
    _read(size: number): void;
    _destroy(error: unknown, done: Done): void;
    [Symbol.asyncIterator](): AsyncIterableIterator<unknown>;
  }
  export class Writable extends Stream {
    constructor(options?: StreamOptions);
    readonly destroyed: boolean;
    readonly writableLength: number;
    write(chunk: unknown, callback?: Callback): boolean;
    end(chunk?: unknown): this;
    setDefaultEncoding(encoding: string): this;
    destroy(error?: unknown): this;
    _construct(done: Done): void;
    _write(chunk: unknown, encoding: string, done: Done): void;
    _destroy(error: unknown, done: Done): void;
  }
  export class Duplex extends Readable {
    write(chunk: unknown, callback?: Callback): boolean;
    end(chunk?: unknown): this;
    readonly writableLength: number;
  }
  export class Transform extends Duplex {}
  export class PassThrough extends Transform {}
  const stream: {
    Stream: typeof Stream;
    Readable: typeof Readable;
    Writable: typeof Writable;
    Duplex: typeof Duplex;
    Transform: typeof Transform;
    PassThrough: typeof PassThrough;
    pipeline(...streams: unknown[]): unknown;
    finished(stream: unknown, ...rest: unknown[]): () => void;
    addAbortSignal(signal: AbortSignal, stream: unknown): unknown;
    compose(...streams: unknown[]): unknown;
    destroy(stream: unknown, error?: unknown): unknown;
    isDisturbed(stream: unknown): boolean;
    isErrored(stream: unknown): boolean;
    isReadable(stream: unknown): boolean;
    promises: { pipeline(...streams: unknown[]): Promise<unknown>; finished(...values: unknown[]): Promise<void> };
  };
  export default stream;
}

declare module 'path-browserify' {
  interface Path {
    readonly sep: string;
    readonly delimiter: string;
    readonly posix: Path;
    resolve(...paths: string[]): string;
    normalize(path: string): string;
    isAbsolute(path: string): boolean;
    join(...paths: string[]): string;
    relative(from: string, to: string): string;
    dirname(path: string): string;
    basename(path: string, suffix?: string): string;
    extname(path: string): string;
    format(parts: object): string;
    parse(path: string): { root: string; dir: string; base: string; ext: string; name: string };
  }
  const path: Path;
  export default path;
}

declare module 'url/url.js' {
  const url: {
    Url: new () => object;
    parse(url: string, parseQuery?: boolean, slashesDenoteHost?: boolean): Record<string, unknown>;
    resolve(from: string, to: string): string;
    resolveObject(from: string, to: string): object;
    format(url: string | object): string;
  };
  export default url;
}

declare module 'brotli/compress.js' {
  export default function compress(bytes: Uint8Array): Uint8Array | null;
}

declare module 'brotli/decompress.js' {
  export default function decompress(bytes: Uint8Array): Uint8Array;
}
