import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCompilerClient } from './compiler-client';
import type { CompilerToPageMessage, PageToCompilerMessage } from './compiler-messages';
import type { FileOptions } from './transform-file';
import { transformKey } from './transform-key';
import type { TransformedFile } from './transformed-file';

const OPTIONS = {} as FileOptions;
const FILE = { path: 'a.ts', code: '', map: '', async: false, imports: [], exports: [], directives: [], patterns: [] };

/** Stands where a browser's worker would: it starts and answers as slowly as a test wants. */
class SlowWorker {
  static all: SlowWorker[] = [];
  static startMs = 0;
  static answerMs = 0;
  onmessage: ((event: { data: CompilerToPageMessage }) => void) | null = null;
  onerror = null;
  isTerminated = false;
  #freeAt = 0;

  constructor() {
    SlowWorker.all.push(this);
  }

  postMessage(message: PageToCompilerMessage): void {
    if (message.type === 'start') return this.#say({ type: 'ready' }, SlowWorker.startMs);
    // one file after another
    this.#freeAt = Math.max(Date.now(), this.#freeAt) + SlowWorker.answerMs;
    const file = { ...FILE, path: message.path };
    this.#say({ type: 'transformed', id: message.id, file }, this.#freeAt - Date.now());
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #say(data: CompilerToPageMessage, ms: number): void {
    setTimeout(() => this.isTerminated || this.onmessage?.({ data }), ms);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(SlowWorker, { all: [], startMs: 0, answerMs: 0 });
  vi.stubGlobal('Worker', SlowWorker);
  vi.stubGlobal('location', { href: 'http://localhost/' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const client = () => createCompilerClient({ workerUrl: '/compiler.js', wasmUrl: '/esbuild.wasm' });
const outcome = (promise: Promise<unknown>) => promise.then(String, String);

test('a compiler that takes a minute to start compiles the file that waited for it', async () => {
  SlowWorker.startMs = 60_000;
  const file = client().transform('a.ts', '', OPTIONS);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await file).toEqual(FILE);
});

test('a file says that the compiler is still starting; the next one finds the same worker further on', async () => {
  SlowWorker.startMs = 150_000;
  const compiler = client();
  const first = outcome(compiler.transform('a.ts', '', OPTIONS));
  await vi.advanceTimersByTimeAsync(121_000);
  expect(await first).toBe(
    'Error: Failed to compile a.ts: the compiler is still starting after 120 s; try again in a while.',
  );
  const second = compiler.transform('a.ts', '', OPTIONS);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await second).toEqual(FILE);
  expect(SlowWorker.all).toHaveLength(1);
});

test('a worker that has started and then is silent is replaced', async () => {
  SlowWorker.answerMs = 1_000_000;
  const compiler = client();
  const silent = outcome(compiler.transform('a.ts', '', OPTIONS));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await silent).toBe('Error: Failed to compile a.ts: the compiler did not answer within 30000 ms.');
  SlowWorker.answerMs = 0;
  const again = compiler.transform('a.ts', '', OPTIONS);
  await vi.advanceTimersByTimeAsync(10);
  expect(await again).toEqual(FILE);
});

test('many files that together take longer than the limit are no silence', async () => {
  SlowWorker.answerMs = 20_000;
  const compiler = client();
  const all = ['0.ts', '1.ts', '2.ts', '3.ts'].map((path) => compiler.transform(path, '', OPTIONS));
  await vi.advanceTimersByTimeAsync(200_000);
  expect((await Promise.all(all)).map(({ path }) => path)).toEqual(['0.ts', '1.ts', '2.ts', '3.ts']);
});

test('a file that an earlier visit compiled needs no worker; one that it did not is kept for the next', async () => {
  const kept = new Map<string, TransformedFile>([
    [transformKey('old.ts', 'same', OPTIONS), { ...FILE, path: 'old.ts' }],
  ]);
  const compiler = createCompilerClient({
    workerUrl: '/compiler.js',
    wasmUrl: '/esbuild.wasm',
    kept: { find: (key) => Promise.resolve(kept.get(key)), keep: (key, file) => kept.set(key, file) },
  });
  expect(await compiler.transform('old.ts', 'same', OPTIONS)).toMatchObject({ path: 'old.ts' });
  expect(SlowWorker.all).toHaveLength(0);
  const made = compiler.transform('new.ts', '', OPTIONS);
  await vi.advanceTimersByTimeAsync(10);
  expect(kept.get(transformKey('new.ts', '', OPTIONS))).toEqual(await made);
});
