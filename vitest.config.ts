import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const CONFORMANCE = 'tests/conformance/conformance.test.ts';
const LESSONS = 'tests/lessons/lessons.test.ts';
const EXAMPLES = 'tests/examples/{examples,gallery}.test.ts';

/** A file that drives a browser keeps a core busy, and now and then two. */
const workers = Math.max(2, Math.floor(availableParallelism() / 2));

/**
 * One project a kind of test. The groups run one after the other: first everything that may run beside other tests, then
 * what measures how long a page stands still, then what keeps every core busy by itself.
 */
export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  // as Next.js compiles it
  esbuild: { jsx: 'automatic' },
  test: {
    maxWorkers: workers,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,components,content,lib,sandbox,scripts,server}/**/*.test.{ts,tsx}',
            'tests/{bench,share,conformance,examples,lessons,types}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts', CONFORMANCE, EXAMPLES, LESSONS],
          sequence: { groupOrder: 0 },
        },
      },
      inBrowser('browser', 0, ['tests/browser/**/*.test.ts', '{components,lib,sandbox}/**/*.browser.test.ts']),
      inBrowser('e2e', 0, ['tests/e2e/**/*.test.ts', EXAMPLES, LESSONS]),
      alone(inBrowser('security', 1, ['tests/security/**/*.test.ts'])),
      alone(inBrowser('conformance', 2, [CONFORMANCE])),
      {
        extends: true,
        test: {
          name: 'links',
          include: ['tests/{links,packages}/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      alone(inBrowser('static', 3, ['tests/static/**/*.test.ts'])),
    ],
  },
});

function inBrowser(name: string, groupOrder: number, include: string[]) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude: ['**/node_modules/**'],
      globalSetup: ['tests/provide-playground.ts'],
      // A page on a loaded machine takes its time; what is asserted is that it comes to it.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 20_000 } },
      retry: 2,
      sequence: { groupOrder },
    },
  };
}

/** One file at a time. */
function alone(project: ReturnType<typeof inBrowser>) {
  return { ...project, test: { ...project.test, fileParallelism: false } };
}
