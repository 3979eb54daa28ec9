import { expect, test } from 'vitest';
import { isTestFile as isCompiled } from '@/sandbox/compiler/source-module';
import { isTestFile, testFilesOf } from './test-files';

test.each([
  'a.test.ts',
  'app/a.spec.tsx',
  'a.test.mjs',
  'test.ts',
  'a.tests.ts',
  'a.test.json',
  'a.test.ts.txt',
  '.test.ts',
  'node_modules/a/a.test.ts',
])('%s is listed if it is run', (path) => expect(isTestFile(path)).toBe(isCompiled(path)));

test('lists test files by name', () => {
  expect(testFilesOf({ 'b.test.ts': '', 'a.test.ts': '', 'a.ts': '' })).toEqual(['a.test.ts', 'b.test.ts']);
});
