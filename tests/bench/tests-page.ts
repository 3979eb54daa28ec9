import type { Playground } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import { SAVED_FILE, TEST_COUNTS, TEST_PROJECT, testFile, type TestTimings } from './test-project';
import { PAUSE_MS, READING_MS, SAVE_PAUSE_MS } from './timings';

/** Runs in a page of the bench's own, on another origin than the playground. */
interface EmbedModule {
  createPlayground(element: HTMLElement, options: { project: Project; view: 'headless' }): Promise<Playground>;
}

declare global {
  // Called by the driver, from outside the page.
  var measureTests: (playgroundUrl: string) => Promise<TestTimings>;
}

/** Runs all tests, then those of a file after each of its revisions. */
globalThis.measureTests = async (playgroundUrl) => {
  const { createPlayground } = (await import(`${playgroundUrl}/embed.js`)) as EmbedModule;
  const playground = await createPlayground(document.body, { project: TEST_PROJECT, view: 'headless' });
  await pause(READING_MS);
  const firstRunMs = await timed(() => runTests(playground));
  await pause(READING_MS);
  const runMs: number[] = [];
  for (let round = 0; round < TEST_COUNTS.runs; round++) {
    runMs.push(await timed(() => runTests(playground)));
    await pause(PAUSE_MS);
  }
  const saveMs: number[] = [];
  for (let round = 0; round < TEST_COUNTS.saves; round++) {
    const files = { ...TEST_PROJECT.files, [SAVED_FILE]: testFile(round + 1) };
    saveMs.push(
      await timed(async () => {
        await playground.setProject({ ...TEST_PROJECT, files });
        await runTests(playground, [SAVED_FILE]);
      }),
    );
    await pause(SAVE_PAUSE_MS);
  }
  return { firstRunMs, runMs, saveMs };
};

async function runTests(playground: Playground, files?: string[]): Promise<void> {
  const { ok, passed, results } = await playground.runTests(files ? { files } : {});
  if (ok && passed > 0) return;
  throw new Error(`a test failed: ${results.find(({ state }) => state === 'failed')?.error?.message ?? 'none ran'}`);
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
