import type { Project } from '@/lib/project/project';

const FILES = 20;
const TESTS_PER_FILE = 50;

export const TESTS = FILES * TESTS_PER_FILE;
/** The file that is saved. */
export const SAVED_FILE = 'tests/small-1.test.ts';

/** How often all tests are run once more, and how often a file is saved. */
export const TEST_COUNTS = { runs: 5, saves: 20 } as const;

/** All in milliseconds. */
export interface TestTimings {
  /** All tests, the first time. */
  firstRunMs: number;
  /** All of them once more, one a round. */
  runMs: number[];
  /** From the save of one test file to its results, one a round. */
  saveMs: number[];
}

/** A route, and small tests of it in several files. */
export const TEST_FILES: Readonly<Record<string, string>> = {
  'app/api/sum/route.ts': `export function GET(request: Request) {
  const terms = new URL(request.url).searchParams.getAll('term').map(Number);
  if (terms.some(Number.isNaN)) return Response.json({ error: 'Not a number' }, { status: 400 });
  return Response.json({ sum: terms.reduce((sum, term) => sum + term, 0) });
}
`,
  ...Object.fromEntries(Array.from({ length: FILES }, (_, at) => [`tests/small-${at + 1}.test.ts`, testFile(0)])),
};

export const TEST_PROJECT: Project = { version: 1, next: '16', mode: 'development', files: TEST_FILES };

/** @returns a test file's text, another one for each revision */
export function testFile(revision: number): string {
  return `import { describe, expect, it } from 'vitest';
import { GET } from '../app/api/sum/route';

// revision ${revision}
describe('sum', () => {
  for (let count = 0; count < ${TESTS_PER_FILE}; count++)
    it(\`adds \${count} and 2\`, async () => {
      const response = GET(new Request(\`http://localhost/api/sum?term=\${count}&term=2\`));
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ sum: count + 2 });
    });
});
`;
}
