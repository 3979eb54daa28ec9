import type { SnapshotEnvironment } from '@vitest/snapshot';
import type { ModuleRegistry } from '../runtime/modules/module-registry';
import { ROOT, type TestServer } from './test-server';

/** vitest's defaults, of what its runner reads. */
export function createConfig(server: TestServer) {
  return {
    root: ROOT,
    name: '',
    testTimeout: 5000,
    hookTimeout: 10_000,
    retry: 0,
    maxConcurrency: 5,
    sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'list', seed: 1 },
    setupFiles: [],
    passWithNoTests: false,
    allowOnly: true,
    includeTaskLocation: false,
    tags: [],
    strictTags: true,
    fakeTimers: { loopLimit: 10_000, shouldClearNativeTimers: true },
    expect: { poll: {}, requireAssertions: false },
    snapshotOptions: {
      updateSnapshot: 'new',
      snapshotFormat: { printBasicPrototype: false, escapeString: false },
      expand: false,
      snapshotEnvironment: createSnapshotEnvironment(server),
    },
    logHeapUsage: false,
    experimental: { importDurations: { limit: 0 }, viteModuleRunner: true },
    env: {},
  };
}

/** What vitest's own modules look for in `globalThis.__vitest_worker__`. */
export function createWorkerState(server: TestServer, config: object, registry: ModuleRegistry) {
  return {
    ctx: { pool: 'threads' },
    config,
    filepath: `${ROOT}/${server.file}`,
    metaEnv: server.process.env,
    environment: { name: 'node', viteEnvironment: 'ssr' },
    evaluatedModules: { idToModuleMap: createModuleMap(registry) },
    resolvingModules: new Set(),
    moduleExecutionInfo: new Map(),
    providedContext: {},
    durations: {},
    rpc: { snapshotSaved: () => Promise.resolve() },
    onCancel: () => undefined,
    onCleanup: () => undefined,
    onFilterStackTrace: (stack: string) => stack,
  };
}

/** `vi.resetModules` goes through all modules to forget them; `vi.dynamicImportSettled` to see which are still loading. */
function createModuleMap(registry: ModuleRegistry) {
  return { forEach: () => registry.evictAll(), [Symbol.iterator]: () => [].values() };
}

function createSnapshotEnvironment(server: TestServer): SnapshotEnvironment {
  const folder = `${ROOT}/${server.file}`.replace(/\/[^/]*$/, '');
  const fileName = server.file.split('/').at(-1) ?? '';
  const resolve = (path: string) => new URL(path, `file://${folder}/`).pathname;
  return {
    getVersion: () => '1',
    getHeader: () => '// Vitest Snapshot v1, https://vitest.dev/guide/snapshot.html',
    resolvePath: () => Promise.resolve(`${folder}/__snapshots__/${fileName}.snap`),
    resolveRawPath: (_test, path) => Promise.resolve(resolve(path)),
    readSnapshotFile: (path) => Promise.resolve(server.readFile(path)),
    saveSnapshotFile: (path, text) => Promise.resolve(server.writeFile(path, text)),
    removeSnapshotFile: () => Promise.resolve(),
    processStackTrace(stack) {
      const file = stack.file.replace(/^.*\/project\//, '');
      const position = server.locate(`    at ${file}:${stack.line}:${stack.column}`);
      return position ? { ...stack, ...position, file: `${ROOT}/${position.file}` } : stack;
    },
  };
}
