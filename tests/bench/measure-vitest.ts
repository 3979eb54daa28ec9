import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startVitest, type Reporter } from 'vitest/node';
import { SAVED_FILE, TEST_COUNTS, TEST_FILES, testFile, type TestTimings } from './test-project';
import { PAUSE_MS, READING_MS, SAVE_PAUSE_MS } from './timings';

/** Times `vitest --watch`, by its own reports: a run is what lies between its begin and its end. */
export async function measureVitest(): Promise<TestTimings> {
  const root = writeProject();
  const runs = createRuns();
  const first = runs.next();
  const vitest = await startVitest('test', [], {
    root,
    config: false,
    watch: true,
    reporters: [runs.reporter],
    include: ['**/*.test.ts'],
  });
  try {
    const firstRunMs = (await first).durationMs;
    await pause(READING_MS);
    const runMs: number[] = [];
    for (let round = 0; round < TEST_COUNTS.runs; round++) {
      const run = runs.next();
      await vitest.rerunTestSpecifications(await vitest.globTestSpecifications(), true);
      runMs.push((await run).durationMs);
      await pause(PAUSE_MS);
    }
    const saveMs: number[] = [];
    for (let round = 0; round < TEST_COUNTS.saves; round++) {
      const run = runs.next();
      const start = performance.now();
      writeFileSync(path.join(root, SAVED_FILE), testFile(round + 1));
      saveMs.push((await run).endedAt - start);
      await pause(SAVE_PAUSE_MS);
    }
    return { firstRunMs, runMs, saveMs };
  } finally {
    await vitest.close();
    rmSync(root, { recursive: true, force: true });
  }
}

interface Run {
  durationMs: number;
  endedAt: number;
}

/** Hears of vitest's runs. A run in which a test failed is none to measure. */
function createRuns() {
  let startedAt = 0;
  let settle: { resolve: (run: Run) => void; reject: (error: Error) => void } | undefined;
  const reporter: Reporter = {
    onTestRunStart: () => void (startedAt = performance.now()),
    onTestRunEnd(_modules, errors, reason) {
      const endedAt = performance.now();
      if (reason === 'passed') settle?.resolve({ durationMs: endedAt - startedAt, endedAt });
      else settle?.reject(new Error(`vitest's run ${reason}: ${errors[0]?.message ?? ''}`));
    },
  };
  return { reporter, next: () => new Promise<Run>((resolve, reject) => (settle = { resolve, reject })) };
}

/** Outside the repository, where vitest finds no configuration. */
function writeProject(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'bench-tests-'));
  for (const [file, text] of Object.entries(TEST_FILES)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
