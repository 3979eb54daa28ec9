import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostAsk, TestProgress } from '../protocol';
import { askHost } from '../runtime/ask-host';
import { emitEventOf } from '../runtime/emit-event';
import type { ForkOptions, ModuleRegistry } from '../runtime/modules/module-registry';
import { mapStack } from '../runtime/modules/map-stack';
import { firstPosition } from '../runtime/modules/source-position';
import { takenBranches } from '../runtime/modules/taken-branches';
import { getDisk } from '../runtime/node/file-system';
import process from '../runtime/node/process';
import { keepGlobals } from './keep-globals';

type RunTestFile = Extract<HostAsk, { type: 'run-test-file' }>;

/** What `sandbox/vitest` is, which this folder knows only as a generated file. */
interface Library {
  runTestFile(server: object): Promise<void>;
}

let code: Promise<string> | undefined;

/** Runs test files, one at a time. */
export function createTestFiles(modules: ModuleRegistry, origin: () => string) {
  const context = new AsyncLocalStorage<number>();
  let current: number | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const currentTest = () => context.getStore() ?? current;

  async function run({ file, name, done }: RunTestFile): Promise<void> {
    const text = await loadCode();
    const restoreGlobals = keepGlobals(globalThis);
    const { runTestFile } = evaluate(text);
    await runTestFile({
      ...{ file, name, done, process },
      origin: origin(),
      fork: (options: ForkOptions) => modules.fork(options),
      emit: (progress: Omit<TestProgress, 'type' | 'request'>) => emitEventOf(null, { type: 'tests', ...progress }),
      inTest: (test: number, callback: () => unknown) => context.run(test, callback),
      current: currentTest,
      setCurrent: (test: number | null) => (current = test),
      locate: firstPosition,
      mapStack,
      readFile: (path: string) => readText(path),
      writeFile,
    });
    current = null;
    restoreGlobals();
    const taken = takenBranches();
    if (taken.length > 0) emitEventOf(null, { type: 'tests', begun: null, results: [], taken });
  }

  return {
    /** @returns the test that logs, or null */
    current: currentTest,
    run(message: RunTestFile): Promise<void> {
      const running = last.then(() => run(message));
      last = running.catch(() => undefined);
      return running;
    },
  };
}

/** Keeps it on this server's disk, and tells the host, whose project outlives the server. */
function writeFile(path: string, text: string): void {
  getDisk().write(path, text);
  const written = { path: path.replace(/^\/project\//, ''), text };
  emitEventOf(null, { type: 'tests', begun: null, results: [], written });
}

function loadCode(): Promise<string> {
  code ??= askHost((id) => ({ type: 'asset', id, name: 'vitest.js' })).then(
    ({ bytes }) => new TextDecoder().decode(bytes),
    (error: unknown) => {
      code = undefined;
      throw error;
    },
  );
  return code;
}

function evaluate(text: string): Library {
  const module = { exports: {} as Library };
  const run = (0, eval)(`(function (module) {${text}\n})`) as (into: typeof module) => void;
  run(module);
  return module.exports;
}

function readText(path: string): string | null {
  return getDisk().text(path) ?? null;
}
