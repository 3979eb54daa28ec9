import { expect, test } from 'vitest';
import type { TestResult } from '@/sandbox/host/playground';
import { createTestsStore, failedFiles, fullNameOf } from './tests-store';

const result = (file: string, name: string[], state: TestResult['state'] = 'passed'): TestResult => ({
  ...{ file, name, state },
  ...{ durationMs: 1, logs: [] },
});

test('a run of one test changes its result alone', () => {
  const tests = createTestsStore();
  tests.getState().begin({ files: ['a.test.ts'] });
  tests.getState().add(result('a.test.ts', ['adds']));
  tests.getState().add(result('a.test.ts', ['math', 'divides'], 'failed'));
  expect(failedFiles(tests.getState().results)).toEqual(['a.test.ts']);
  tests.getState().begin({ files: ['a.test.ts'], name: 'math > divides' });
  tests.getState().add(result('a.test.ts', ['adds'], 'skipped'));
  tests.getState().add(result('a.test.ts', ['math', 'divides']));
  expect(tests.getState().results['a.test.ts']?.map((each) => [fullNameOf(each), each.state])).toEqual([
    ['adds', 'passed'],
    ['math > divides', 'passed'],
  ]);
});

test('a run of a file forgets what it came to before, and leaves other files alone', () => {
  const tests = createTestsStore();
  tests.getState().begin({ files: ['a.test.ts', 'b.test.ts'] });
  tests.getState().add(result('a.test.ts', ['is gone by now']));
  tests.getState().add(result('b.test.ts', ['stays']));
  tests.getState().begin({ files: ['a.test.ts'] });
  expect(Object.keys(tests.getState().results)).toEqual(['b.test.ts']);
});
