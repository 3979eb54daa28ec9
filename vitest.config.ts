import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const CONFORMANCE = 'tests/conformance/conformance.test.ts';
const EXAMPLES = 'tests/examples/{examples,gallery}.test.ts';

/**
 * One project a kind of test. The groups run one after the other, and those that drive a browser one file at a time:
 * they measure time.
 */
export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,components,content,lib,sandbox,scripts,server}/**/*.test.{ts,tsx}',
            'tests/{share,conformance,examples}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts', CONFORMANCE, EXAMPLES],
          sequence: { groupOrder: 0 },
        },
      },
      inBrowser('browser', 1, ['tests/browser/**/*.test.ts', '{components,lib,sandbox}/**/*.browser.test.ts']),
      inBrowser('e2e', 2, ['tests/e2e/**/*.test.ts', EXAMPLES]),
      inBrowser('security', 3, ['tests/security/**/*.test.ts']),
      inBrowser('conformance', 4, [CONFORMANCE]),
      {
        extends: true,
        test: {
          name: 'links',
          include: ['tests/links/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
      inBrowser('static', 6, ['tests/static/**/*.test.ts']),
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
      fileParallelism: false,
      sequence: { groupOrder },
    },
  };
}
