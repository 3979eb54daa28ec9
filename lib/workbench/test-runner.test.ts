import { expect, test } from 'vitest';
import type { RunTestsOptions } from '@/sandbox/host/playground';
import { openVisitor, ROUTE } from './fixtures/open-visitor';

const [ONE, OTHER] = ['app/one.test.ts', 'lib/other.test.ts'] as const;

/** @returns a tab with two test files in which tests are watched, and which files each run was asked for */
async function watch() {
  const tab = await openVisitor().open();
  const runs: RunTestsOptions['files'][] = [];
  const { runTests } = tab.playground;
  tab.playground.runTests = (options = {}) => {
    runs.push(options.files);
    return runTests(options);
  };
  tab.type('test("a", () => {});', ONE);
  tab.type('test("b", () => {});', OTHER);
  await tab.workbench.runTests();
  tab.workbench.tests.getState().setWatching(true);
  const save = async () => {
    const before = runs.length;
    await tab.workbench.saveNow();
    await expect.poll(() => runs.length).toBe(before + 1);
  };
  return { tab, runs, save };
}

test('watched tests run at once when the visitor saves: those of the changed test file, or all where other code changed', async () => {
  const { tab, runs, save } = await watch();
  tab.type('test("changed", () => {});', OTHER);
  await save();
  tab.type('export const GET = () => new Response();\n', ROUTE);
  await save();
  expect(runs).toEqual([[ONE, OTHER], [OTHER], [ONE, OTHER]]);
});

test('code that changed before all tests ran on it has all of them run, whatever changes then', async () => {
  const { tab, runs, save } = await watch();
  tab.type('export const GET = () => new Response();\n', ROUTE);
  await tab.workbench.runTests({ files: [ONE], name: 'a' });
  tab.type('test("changed", () => {});', OTHER);
  await save();
  expect(runs).toEqual([[ONE, OTHER], [ONE], [ONE, OTHER]]);
});

test('a save without a change runs nothing', async () => {
  const { tab, runs } = await watch();
  await tab.workbench.saveNow();
  expect(runs).toHaveLength(1);
});
