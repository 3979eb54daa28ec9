import { startTests } from '@vitest/runner';
import { setSafeTimers } from '@vitest/utils/timers';
import * as vitest from 'vitest';
import { type LastResponses, watchResponses } from './last-response';
import { Mocker } from './mocker';
import { compileOutcome, strayFailure } from './outcomes';
import { createProgress, type Progress } from './test-progress';
import { TestRunner } from './test-runner';
import { CompileFailure, ROOT, type TestServer } from './test-server';
import { createConfig, createWorkerState } from './worker-state';

/** What vitest makes global with `globals: true`. */
const GLOBALS = [
  'suite',
  'test',
  'describe',
  'it',
  'chai',
  'expect',
  'assert',
  'expectTypeOf',
  'assertType',
  'vitest',
  'vi',
  'beforeAll',
  'afterAll',
  'beforeEach',
  'afterEach',
  'onTestFinished',
  'onTestFailed',
] as const;

const ENVIRONMENT = {
  ...{ NODE_ENV: 'test', VITEST: 'true', TEST: 'true', VITEST_MODE: 'RUN', VITEST_POOL_ID: '1', VITEST_WORKER_ID: '1' },
  ...{ MODE: 'test', DEV: '1', PROD: '', SSR: '1', BASE_URL: '/' },
};

/** Runs a test file; what comes of it is emitted. Leaves the environment as it was. */
export async function runTestFile(server: TestServer): Promise<void> {
  const environment = { ...server.process.env };
  const { stackTraceLimit } = Error;
  const progress = createProgress(server.emit);
  const stray = listenForStray(server, progress);
  const responses = watchResponses(() => server.current());
  try {
    Error.stackTraceLimit = 50;
    Object.assign(server.process.env, ENVIRONMENT);
    await run(server, progress, responses);
    await stray.settled();
  } finally {
    stray.stop();
    responses.stop();
    vitest.vi.useRealTimers();
    vitest.vi.restoreAllMocks();
    progress.flush();
    Error.stackTraceLimit = stackTraceLimit;
    for (const name of Object.keys(server.process.env)) delete server.process.env[name];
    Object.assign(server.process.env, environment);
  }
}

async function run(server: TestServer, progress: Progress, responses: LastResponses): Promise<void> {
  const mocker = new Mocker(server.file, () => registry);
  const registry = server.fork({
    loadPackage: (name) => (name === 'vitest' ? { exports: vitest } : null),
    replacements: mocker,
    meta: { env: server.process.env, dirname: folderOf(server.file), filename: `${ROOT}/${server.file}` },
  });
  const config = createConfig(server);
  const state = createWorkerState(server, config, registry);
  Object.assign(globalThis, { __vitest_worker__: state, __vitest_mocker__: mocker, fetch: fetchFrom(server.origin) });
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: vitest[name] });
  setSafeTimers();
  const runner = new TestRunner(config, server, registry, progress, responses);
  const [error] = registry.errorsOf(server.file);
  if (error) return progress.finish(compileOutcome(new CompileFailure(error)));
  const [file] = await startTests([`${ROOT}/${server.file}`], runner);
  if (file) runner.finish(file);
}

function folderOf(file: string): string {
  return `${ROOT}/${file}`.replace(/\/[^/]*$/, '');
}

/** `fetch('/api/…')` asks the project's own server. */
function fetchFrom(origin: string): typeof fetch {
  const original = globalThis.fetch;
  return (input, init) =>
    original(typeof input === 'string' && input.startsWith('/') ? new URL(input, origin) : input, init);
}

/** Tells of errors that nobody caught. */
function listenForStray(server: TestServer, progress: Progress) {
  const later = setTimeout;
  const listener = (reason: unknown) => progress.finish(strayFailure(reason, server));
  const names = ['unhandledRejection', 'uncaughtException'];
  for (const name of names) server.process.on(name, listener);
  return {
    settled: () => new Promise((resolve) => later(resolve, 0)),
    stop() {
      for (const name of names) server.process.off(name, listener);
    },
  };
}
