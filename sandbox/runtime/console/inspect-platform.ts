import { inspect } from 'node-inspect-extracted';

interface InspectOptions {
  depth?: number | null | undefined;
  /** In characters. */
  breakLength?: number;
}

const DEFAULT_BREAK_LENGTH = 80;

type Inspect = (value: unknown, options: InspectOptions) => string;

/** Has the console show the platform's objects as Node's: a browser's have nothing that an inspection could see. */
export function inspectPlatform(scope: typeof globalThis): void {
  show(scope.URL, (url) => {
    const { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } =
      url;
    return { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash };
  });
  define(scope.URLSearchParams.prototype, inspectSearchParams);
  show(scope.Blob, ({ size, type }) => ({ size, type }));
  show(scope.File, ({ size, type, name, lastModified }) => ({ size, type, name, lastModified }));
  show(scope.FormData, (form) =>
    Object.fromEntries([...new Set(form.keys())].map((name) => [name, valueOf(form, name)])),
  );
  show(scope.AbortSignal, ({ aborted }) => ({ aborted }));
  show(scope.AbortController, ({ signal }) => ({ signal }));
  // Whether a stream has ended nobody can ask the platform's, so none has.
  show(scope.ReadableStream, (stream) => ({
    locked: stream.locked,
    state: 'readable',
    supportsBYOB: supportsByob(stream),
  }));
  show(scope.WritableStream, ({ locked }) => ({ locked, state: 'writable' }));
  show(scope.TransformStream, ({ readable, writable }) => ({ readable, writable, backpressure: true }));
  for (const Stream of [scope.CompressionStream, scope.DecompressionStream])
    show(Stream, ({ readable, writable }) => ({ readable, writable }));
  show(scope.TextEncoderStream, ({ encoding, readable, writable }) => ({ encoding, readable, writable }));
  show(scope.TextDecoderStream, ({ encoding, fatal, ignoreBOM, readable, writable }) => ({
    encoding,
    fatal,
    ignoreBOM,
    readable,
    writable,
  }));
  for (const Strategy of [scope.ByteLengthQueuingStrategy, scope.CountQueuingStrategy])
    show(Strategy, ({ highWaterMark }) => ({ highWaterMark }));
  show(scope.TextDecoder, ({ encoding, fatal, ignoreBOM }) => ({ encoding, fatal, ignoreBOM }));
  define(scope.TextEncoder.prototype, inspectTextEncoder);
  show(scope.Event, ({ type, defaultPrevented, cancelable, timeStamp }) => ({
    type,
    defaultPrevented,
    cancelable,
    timeStamp,
  }));
}

/** Node.js shows it without its name. */
function inspectTextEncoder(
  this: TextEncoder,
  depth: number,
  options: InspectOptions,
  inspectValue: Inspect = inspect,
): unknown {
  return depth < 0 ? this : inspectValue({ encoding: this.encoding }, options);
}

/** As an inspection of `URL` shows it: `{ 'name' => 'value' }`. */
function inspectSearchParams(
  this: URLSearchParams,
  depth: number,
  options: InspectOptions,
  inspectValue: Inspect = inspect,
) {
  if (depth < 0) return '[Object]';
  const entries = [...this].map((pair) => pair.map((text) => inspectValue(text, options)).join(' => '));
  const name = this.constructor.name;
  if (entries.length === 0) return `${name} {}`;
  const isLong = entries.join(', ').length > (options.breakLength ?? DEFAULT_BREAK_LENGTH);
  return isLong ? `${name} {\n  ${entries.join(',\n  ')} }` : `${name} { ${entries.join(', ')} }`;
}

type Interface<Instance> = (abstract new (...args: never[]) => Instance) & { prototype: Instance };

function show<Instance extends object>(Interface: Interface<Instance>, describe: (instance: Instance) => object): void {
  function inspectInstance(this: Instance, depth: number, options: InspectOptions, inspectValue: Inspect = inspect) {
    // Itself: as if this function were not there.
    if (depth < 0 || this === Interface.prototype) return this;
    const inner = typeof options.depth === 'number' ? options.depth - 1 : options.depth;
    return `${this.constructor.name} ${inspectValue(describe(this), { ...options, depth: inner })}`;
  }
  define(Interface.prototype, inspectInstance);
}

function define<Prototype extends object>(
  prototype: Prototype,
  value: (this: Prototype, depth: number, options: InspectOptions, inspectValue?: Inspect) => unknown,
): void {
  const name = Symbol.for('nodejs.util.inspect.custom');
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

function valueOf(form: FormData, name: string): unknown {
  const values = form.getAll(name);
  return values.length === 1 ? values[0] : values;
}

/** The platform says so only by giving such a reader, or none. A locked stream is most often a body that is being read. */
function supportsByob(stream: ReadableStream): boolean {
  if (stream.locked) return true;
  try {
    stream.getReader({ mode: 'byob' }).releaseLock();
    return true;
  } catch {
    return false;
  }
}
