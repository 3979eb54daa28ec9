import { createStore } from 'zustand/vanilla';
import type { CoveredFile, TestResult, TestRun } from '@/sandbox/host/playground';
import type { NextVersion } from '@/sandbox/protocol';

/** What a run was asked for: all of these files, or the one test of that full name in them. */
export interface TestChoice {
  files: readonly string[];
  name?: string;
}

export type Releases = Partial<Record<NextVersion, readonly TestResult[]>>;

/** What the last run took of a file's branches; `text` is the file as it was run. */
export interface Coverage extends CoveredFile {
  text: string;
}

export interface TestsState {
  /** By file: what each test came to when it last ran. */
  results: Readonly<Record<string, readonly TestResult[]>>;
  underWay: TestChoice | null;
  /** What the last run as a whole came to. */
  last: Pick<TestRun, 'ok' | 'passed' | 'failed' | 'skipped' | 'durationMs'> | null;
  /** Why the last run did not come to anything. */
  failure: string | null;
  /** What all tests came to on each release, as far as they have run there; null where nobody asked. */
  releases: Releases | null;
  /** What the last run took of the code; null where nobody asked. */
  coverage: readonly Coverage[] | null;
  /** Whether runs tell what they take of the code. */
  isCovering: boolean;
  /** Whether tests run again after each change of the code. */
  isWatching: boolean;
  /** What shown tests must be called. */
  query: string;
}

export interface TestsActions {
  begin(choice: TestChoice): void;
  add(result: TestResult): void;
  end(run: TestRun, coverage?: readonly Coverage[] | null): void;
  fail(reason: string): void;
  setReleases(releases: Releases | null): void;
  setWatching(isWatching: boolean): void;
  /** Off forgets what the last run took. */
  setCovering(isCovering: boolean): void;
  setQuery(query: string): void;
  /** For another project. */
  clear(): void;
}

export type TestsStore = ReturnType<typeof createTestsStore>;

export function createTestsStore() {
  const empty = { results: {}, underWay: null, last: null, failure: null, releases: null, coverage: null };
  return createStore<TestsState & TestsActions>()((set, get) => ({
    ...empty,
    ...{ isWatching: false, isCovering: false, query: '' },
    begin: (choice) => {
      const { files, name } = choice;
      // One test alone leaves the others' results where they are.
      const kept = Object.entries(get().results).filter(([file]) => name !== undefined || !files.includes(file));
      set({ results: Object.fromEntries(kept), underWay: choice, failure: null });
    },
    add: (result) => {
      const { results, underWay } = get();
      if (underWay?.name !== undefined && fullNameOf(result) !== underWay.name) return;
      set({ results: { ...results, [result.file]: withResult(results[result.file] ?? [], result) } });
    },
    end: ({ ok, passed, failed, skipped, durationMs }, coverage = null) =>
      set({ underWay: null, last: { ok, passed, failed, skipped, durationMs }, coverage }),
    fail: (failure) => set({ underWay: null, last: null, failure }),
    setReleases: (releases) => set({ releases }),
    setWatching: (isWatching) => set({ isWatching }),
    setCovering: (isCovering) => set({ isCovering, ...(isCovering ? {} : { coverage: null }) }),
    setQuery: (query) => set({ query }),
    clear: () => set(empty),
  }));
}

/** As `runTests` takes it: `describe > test`; '' of a file that failed as a whole. */
export function fullNameOf({ name }: Pick<TestResult, 'name'>): string {
  return name.join(' > ');
}

/** @returns the files in which a test failed */
export function failedFiles(results: TestsState['results']): string[] {
  return Object.keys(results).filter((file) => results[file]?.some(({ state }) => state === 'failed'));
}

function withResult(results: readonly TestResult[], result: TestResult): TestResult[] {
  const name = fullNameOf(result);
  const at = results.findIndex((other) => fullNameOf(other) === name);
  return at < 0 ? [...results, result] : results.with(at, result);
}
