import { expect, test } from 'vitest';
import { edgeScope } from './edge-scope';

test('process has its environment, and functions that say that they are not supported', () => {
  const { process } = edgeScope() as { process: NodeJS.Process };
  expect(process.env.NEXT_RUNTIME).toBe('edge');
  expect([typeof process.version, typeof process.cwd, typeof process.nextTick]).toEqual([
    'undefined',
    'function',
    'function',
  ]);
  expect(() => process.cwd()).toThrow(
    'A Node.js API is used (process.cwd) which is not supported in the Edge Runtime.\n' +
      'Learn more: https://nextjs.org/docs/api-reference/edge-runtime',
  );
});
