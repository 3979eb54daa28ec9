import type { Playground } from '@/sandbox/host/playground';
import { testFilesOf } from '@/lib/project/test-files';
import type { TestChoice } from '@/lib/tests/tests-store';
import type { Stores } from './stores';

interface TestRunnerOptions extends Pick<Stores, 'project' | 'tests'> {
  /** Resolves when the playground has the project as it is on the screen. */
  ready: () => Promise<Playground>;
}

export interface TestRunner {
  /** Runs these, or all of the project's, in place of what runs now. */
  runTests(choice?: TestChoice): Promise<void>;
  stopTests(): void;
  /** Runs them again after changes, where the visitor wants it. @returns its undo */
  watchTests(): () => void;
}

/** A pause in typing after which tests run again. */
const PAUSE_MS = 500;

export function createTestRunner({ project, tests, ready }: TestRunnerOptions): TestRunner {
  let underWay: AbortController | null = null;

  async function runTests(
    choice: TestChoice = { files: testFilesOf(project.getState().project.files) },
  ): Promise<void> {
    underWay?.abort();
    if (choice.files.length === 0) return;
    const stopping = (underWay = new AbortController());
    const ifCurrent = (act: () => void) => {
      if (underWay === stopping) act();
    };
    tests.getState().begin(choice);
    try {
      const playground = await ready();
      const run = await playground.runTests({
        ...choice,
        signal: stopping.signal,
        onResult: (result) => ifCurrent(() => tests.getState().add(result)),
      });
      ifCurrent(() => tests.getState().end(run));
    } catch (error) {
      ifCurrent(() => tests.getState().fail(error instanceof Error ? error.message : String(error)));
    }
  }

  function stopTests(): void {
    underWay?.abort();
  }

  function watchTests(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = project.subscribe((now, before) => {
      if (now.generation !== before.generation) {
        stopTests();
        underWay = null;
        tests.getState().clear();
      }
      if (!tests.getState().isWatching || now.origin === 'link') return clearTimeout(timer);
      if (now.project.files === before.project.files && now.project.next === before.project.next) return;
      clearTimeout(timer);
      timer = setTimeout(() => void runTests(), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      stopTests();
    };
  }

  return { runTests, stopTests, watchTests };
}
