import { toText } from '@/lib/project/file-content';
import type { ProjectFile } from '@/lib/project/project';
import { reasonOf } from '@/lib/project/result';
import type { Playground } from '@/sandbox/host/playground';
import { isTestFile, testFilesOf } from '@/lib/project/test-files';
import type { Releases, TestChoice } from '@/lib/tests/tests-store';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import type { Stores } from './stores';

interface TestRunnerOptions extends Pick<Stores, 'project' | 'tests' | 'toasts'> {
  /** Resolves when the playground has the project as it is on the screen. */
  ready: () => Promise<Playground>;
}

export interface TestRunner {
  /** Runs these, or all of the project's, in place of what runs now. */
  runTests(choice?: TestChoice): Promise<void>;
  /** Runs all tests on each release, one after the other. */
  compareReleases(): Promise<void>;
  stopTests(): void;
  /** Runs what waits for a pause in typing. */
  runWatched(): void;
  /** Runs them again after changes, where the visitor wants it. @returns its undo */
  watchTests(): () => void;
}

/** A pause in typing after which tests run again. */
const PAUSE_MS = 500;

export function createTestRunner({ project, tests, toasts, ready }: TestRunnerOptions): TestRunner {
  let underWay: AbortController | null = null;
  /** The files on which all tests have run; null where none have. */
  let lastRun: Readonly<Record<string, ProjectFile>> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function runTests(choice?: TestChoice): Promise<void> {
    await run(choice ?? { files: testFilesOf(project.getState().project.files) }, choice === undefined);
  }

  /** @param isUpToDate whether all tests have run on the code as it is when these have */
  async function run(choice: TestChoice, isUpToDate: boolean): Promise<void> {
    underWay?.abort();
    if (choice.files.length === 0) return;
    const stopping = (underWay = new AbortController());
    const ifCurrent = (act: () => void) => {
      if (underWay === stopping) act();
    };
    tests.getState().begin(choice);
    try {
      const playground = await ready();
      const { files } = project.getState().project;
      const done = await playground.runTests({
        ...choice,
        coverage: tests.getState().isCovering,
        signal: stopping.signal,
        onSnapshots: (path, text) => ifCurrent(() => keepSnapshots(path, text, files[path])),
        onResult: (result) => ifCurrent(() => tests.getState().add(result)),
      });
      const coverage = done.coverage?.map((covered) => ({ ...covered, text: toText(files[covered.file] ?? '') ?? '' }));
      ifCurrent(() => {
        tests.getState().end(done, coverage);
        if (isUpToDate) lastRun = files;
      });
    } catch (error) {
      ifCurrent(() => tests.getState().fail(reasonOf(error)));
    }
  }

  /** @param before the file as it was run */
  function keepSnapshots(path: string, text: string, before: ProjectFile | undefined): void {
    const { project: current, writeFile } = project.getState();
    if (current.files[path] === before) writeFile(path, text);
    else toasts.getState().add(`New snapshots were not written into ${path}: it was changed while its tests ran.`);
  }

  async function compareReleases(): Promise<void> {
    underWay?.abort();
    const files = testFilesOf(project.getState().project.files);
    if (files.length === 0) return;
    const stopping = (underWay = new AbortController());
    let releases: Releases = {};
    tests.getState().begin({ files });
    tests.getState().setReleases(releases);
    try {
      const playground = await ready();
      for (const next of NEXT_VERSIONS) {
        const run = await playground.runTests({ files, next, signal: stopping.signal });
        if (underWay !== stopping) return;
        releases = { ...releases, [next]: run.results };
        tests.getState().setReleases(releases);
        if (next === project.getState().project.next) run.results.forEach(tests.getState().add);
        if (stopping.signal.aborted || next === NEXT_VERSIONS.at(-1)) tests.getState().end(run);
        if (stopping.signal.aborted) return;
      }
    } catch (error) {
      if (underWay === stopping) tests.getState().fail(reasonOf(error));
    }
  }

  function stopTests(): void {
    underWay?.abort();
  }

  /** Where nothing but test files was changed, only those. */
  function runWatched(): void {
    if (timer === undefined) return;
    forgetWatched();
    const { files } = project.getState().project;
    const before = lastRun;
    const changed = Object.keys({ ...before, ...files }).filter((path) => before?.[path] !== files[path]);
    const onlyTests = before && changed.every(isTestFile);
    if (onlyTests) void run({ files: changed.filter((path) => path in files) }, true);
    else void runTests();
  }

  function forgetWatched(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function watchTests(): () => void {
    const unsubscribe = project.subscribe((now, before) => {
      if (now.generation !== before.generation) {
        stopTests();
        underWay = null;
        lastRun = null;
        tests.getState().clear();
      }
      if (!tests.getState().isWatching || now.origin === 'link') return forgetWatched();
      if (now.project.files === before.project.files && now.project.next === before.project.next) return;
      clearTimeout(timer);
      timer = setTimeout(runWatched, PAUSE_MS);
    });
    return () => {
      forgetWatched();
      unsubscribe();
      stopTests();
    };
  }

  return { runTests, compareReleases, stopTests, runWatched, watchTests };
}
