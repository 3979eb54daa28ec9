import {
  isTransformedFile,
  parseCompilerMessage,
  type CompilerToPageMessage,
  type PageToCompilerMessage,
} from './compiler-messages';
import type { KeptFiles } from './kept-files';
import { openWorker } from './open-worker';
import { transformKey } from './transform-key';
import type { FileOptions } from './transform-file';
import type { TransformedFile } from './transformed-file';

export interface CompilerClientOptions {
  /** Where `scripts/build-compiler.mjs` put the worker's script, such as `/generated/compiler.js`. */
  workerUrl: string;
  /** Where it put esbuild, such as `/generated/esbuild-0.28.2.wasm`; absolute, or relative to the page. */
  wasmUrl: string;
  /**
   * Where `scripts/precompile.mjs` put compiled examples; each is loaded when those before it lack a file. Without one
   * nothing is known beforehand.
   */
  precompiledUrls?: readonly string[];
  /** What was compiled at earlier visits. */
  kept?: KeptFiles;
  /** Whether the worker starts for the first file that is not kept, before the compiled examples have come. */
  startsSoon?: boolean;
  /** Whether playgrounds that stand in one page may share the worker: it takes most of the time and memory. */
  shared?: boolean;
  /** How long the worker, once it has started, may be silent while files wait for it. 30 s by default. */
  timeoutMs?: number;
  /** How long a file waits for a worker that starts. The worker is kept: the next file finds it further on. 2 min by default. */
  startTimeoutMs?: number;
}

export interface CompilerClient {
  /** Starts the worker, so that no file waits for that. Call it when the page is idle. */
  warmUp(): Promise<void>;
  /**
   * Compiles a file, or finds it among those that are kept and the compiled examples. Rejects when the compiler does not start or not answer; after
   * that the next call starts a new one, unless it is still starting.
   */
  transform(path: string, text: string, options: FileOptions): Promise<TransformedFile>;
  dispose(): void;
}

/** The page's side of the compiler's worker. */
export function createCompilerClient(options: CompilerClientOptions): CompilerClient {
  let running: RunningWorker | null = null;
  const findPrecompiled = createPrecompiled(options.precompiledUrls ?? []);

  function start(): RunningWorker {
    running ??= startWorker(options, (worker) => {
      if (running === worker) running = null;
    });
    return running;
  }

  return {
    warmUp: () => start().ready,
    async transform(path, text, fileOptions) {
      const key = transformKey(path, text, fileOptions);
      const before = await options.kept?.find(key);
      if (before) return before;
      if (options.startsSoon) start();
      const example = await findPrecompiled(key);
      if (example) return example;
      const file = await start().transform(path, text, fileOptions);
      options.kept?.keep(key, file);
      return file;
    },
    dispose: () => running?.stop('the playground was closed'),
  };
}

/** Begins to load the first; the others wait until they are needed. */
function createPrecompiled(urls: readonly string[]): (key: string) => Promise<TransformedFile | undefined> {
  const loads: Promise<ReadonlyMap<string, TransformedFile>>[] = urls.slice(0, 1).map(loadPrecompiled);
  return async (key) => {
    for (const [index, url] of urls.entries()) {
      const known = (await (loads[index] ??= loadPrecompiled(url))).get(key);
      if (known) return known;
    }
    return undefined;
  };
}

/** The examples are a shortcut: without them everything is compiled here. */
async function loadPrecompiled(url: string): Promise<ReadonlyMap<string, TransformedFile>> {
  try {
    const response = await fetch(url);
    const files: unknown = response.ok ? await response.json() : {};
    const entries = typeof files === 'object' && files !== null ? Object.entries(files) : [];
    return new Map(entries.filter((entry): entry is [string, TransformedFile] => isTransformedFile(entry[1])));
  } catch {
    return new Map();
  }
}

interface RunningWorker {
  ready: Promise<void>;
  transform(path: string, text: string, options: FileOptions): Promise<TransformedFile>;
  stop(reason: string): void;
}

interface Waiting {
  path: string;
  resolve(file: TransformedFile): void;
  reject: (error: Error) => void;
}

function startWorker(
  { workerUrl, wasmUrl, shared = false, timeoutMs = 30_000, startTimeoutMs = 120_000 }: CompilerClientOptions,
  onStopped: (worker: RunningWorker) => void,
): RunningWorker {
  const started = createDeferred();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const send = (message: PageToCompilerMessage): void => worker.post(message);
  // Whoever waits for a file hears of it there.
  started.promise.catch(() => {});

  /** Begins anew with every answer: many files on a slow machine are no silence. */
  function watchSilence(): void {
    clearTimeout(silence);
    if (waiting.size === 0) return;
    silence = setTimeout(() => stop(`the compiler did not answer within ${timeoutMs} ms`), timeoutMs);
  }

  function stop(reason: string): void {
    clearTimeout(silence);
    worker.close();
    onStopped(self);
    started.reject(new Error(`Failed to start the compiler: ${reason}.`));
    for (const { path, reject } of waiting.values()) reject(new Error(`Failed to compile ${path}: ${reason}.`));
    waiting.clear();
  }

  function receive(message: CompilerToPageMessage | null): void {
    if (!message) return;
    if (message.type === 'ready') return started.resolve();
    if (message.type === 'failed') return stop(message.message);
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    watchSilence();
    if (message.type === 'transformed') request?.resolve(message.file);
    else request?.reject(new Error(`Failed to compile ${request.path}: ${message.message}.`));
  }

  function untilStarted(path: string): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const reason = `the compiler is still starting after ${startTimeoutMs / 1000} s; try again in a while`;
      timer = setTimeout(() => reject(new Error(`Failed to compile ${path}: ${reason}.`)), startTimeoutMs);
    });
    return Promise.race([started.promise, late]).finally(() => clearTimeout(timer));
  }

  async function transform(path: string, text: string, options: FileOptions): Promise<TransformedFile> {
    await untilStarted(path);
    const id = ++lastId;
    const answered = new Promise<TransformedFile>((resolve, reject) => waiting.set(id, { path, resolve, reject }));
    if (waiting.size === 1) watchSilence();
    send({ type: 'transform', id, path, text, options });
    return answered;
  }

  const self: RunningWorker = { ready: started.promise, transform, stop };
  const worker = openWorker(workerUrl, shared, {
    onMessage: (data) => receive(parseCompilerMessage(data)),
    onError: stop,
  });
  send({ type: 'start', wasm: new URL(wasmUrl, location.href).href });
  return self;
}

interface Deferred {
  promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

function createDeferred(): Deferred {
  let settle: Omit<Deferred, 'promise'> | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, resolve: () => settle?.resolve(), reject: (error) => settle?.reject(error) };
}
