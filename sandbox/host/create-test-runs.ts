import { isTestFile } from '../compiler/source-module';
import type { Project } from '@/lib/project/project';
import { createCompileQueue, type Compiler } from './compile-queue';
import { createProjectServer } from './project-server';
import { failure } from './failures';
import type { AnswerFetch, CoveredFile, RunTestsOptions, TestResult, TestRun } from './playground';
import type { ProjectImage } from './project-image';
import { runTestFile, type TestEvents } from './run-test-file';
import type { ServeAsset } from './serve-asset';
import type { ServerSupply } from './server-supply';

interface TestParts {
  supply: ServerSupply;
  createCompiler: (options: { tests: boolean; coverage?: boolean }) => Compiler;
  fetch: AnswerFetch | undefined;
  serveAsset: ServeAsset;
  deadlineMs: number;
  now: () => number;
}

export interface TestRuns {
  run: (project: Project, options: RunTestsOptions) => Promise<TestRun>;
  dispose: () => void;
}

/** Runs a project's tests, each run on a fresh server of its own: what the visitor's server holds stays as it is. */
export function createTestRuns(parts: TestParts): TestRuns {
  const compilers = new Map<boolean, Compiler>();
  /** Ends each run under way. */
  const underWay = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();

  async function runOnce(project: Project, options: RunTestsOptions, files: string[]): Promise<TestRun> {
    const startedAt = parts.now();
    const kind = { next: options.next ?? project.next, mode: 'development' } as const;
    const coverage = options.coverage === true;
    const compiler = compilers.get(coverage) ?? parts.createCompiler({ tests: true, coverage });
    compilers.set(coverage, compiler);
    const projects = createCompileQueue(compiler, parts.now);
    const events: TestEvents = { take: () => undefined };
    const server = createProjectServer({ ...parts, projects, emit: (event) => events.take(event) });
    const results: TestResult[] = [];
    const report = (result: TestResult) => {
      results.push(result);
      options.onResult?.(result);
    };
    const taken = new Map<string, Set<number>>();
    const stopping = new AbortController();
    const stop = () => {
      stopping.abort();
      server.dispose(failure('aborted', 'the tests were stopped'));
    };
    underWay.add(stop);
    options.signal?.addEventListener('abort', stop);
    if (options.signal?.aborted) stop();
    try {
      const { diagnostics, image } = await projects.compile({ ...project, ...kind });
      for (const file of files) {
        if (stopping.signal.aborted) break;
        const { name = null, onSnapshots } = options;
        await runTestFile({ server, events, file, name, report, onSnapshots, taken, signal: stopping.signal });
      }
      const run = summarize(results, diagnostics, parts.now() - startedAt, stopping.signal.aborted);
      return coverage ? { ...run, coverage: coverageOf(image, taken) } : run;
    } finally {
      options.signal?.removeEventListener('abort', stop);
      underWay.delete(stop);
      server.dispose(failure('aborted', 'the tests have been run'));
      // Whoever mends a test runs it again.
      parts.supply.prepare(kind);
    }
  }

  return {
    run(project, options) {
      const files = filesToRun(project, options);
      const running = last.then(() => runOnce(project, options, files));
      last = running.catch(() => undefined);
      return running;
    },
    dispose() {
      for (const stop of underWay) stop();
    },
  };
}

/** @returns the test files that were asked for, in alphabetical order; throws for what is none */
function filesToRun(project: Project, { files, name }: RunTestsOptions): string[] {
  if (name !== undefined && typeof name !== 'string') throw misuse('the name must be a string');
  const all = Object.keys(project.files).filter((path) => isTestFile(path) && typeof project.files[path] === 'string');
  if (files === undefined) return all.sort();
  if (!Array.isArray(files)) throw misuse('files must be an array of paths');
  const asked: readonly unknown[] = files;
  const unknown = asked.find((path) => !all.includes(String(path)));
  if (unknown !== undefined) throw misuse(`${JSON.stringify(unknown)} is no test file of the project`);
  return all.filter((path) => asked.includes(path)).sort();
}

/** @returns of each file that was evaluated its branches, and whether each was taken */
function coverageOf({ modules }: ProjectImage, taken: ReadonlyMap<string, ReadonlySet<number>>): CoveredFile[] {
  return [...taken]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, numbers]) => {
      const branches = modules.get(file)?.branches ?? [];
      return { file, branches: branches.map((branch, number) => ({ ...branch, isTaken: numbers.has(number) })) };
    });
}

function misuse(reason: string): TypeError {
  return new TypeError(`runTests: ${reason}`);
}

function summarize(
  results: TestResult[],
  diagnostics: TestRun['diagnostics'],
  durationMs: number,
  wasStopped: boolean,
): TestRun {
  const count = (...states: TestResult['state'][]) => results.filter(({ state }) => states.includes(state)).length;
  const failed = count('failed');
  return {
    ok: failed === 0 && !wasStopped,
    passed: count('passed'),
    failed,
    skipped: count('skipped', 'todo'),
    durationMs,
    results,
    diagnostics,
  };
}
