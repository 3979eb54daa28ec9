import { expect, test } from 'vitest';
import { runInNewContext } from './vm';

test('a script sets globals on the context it is given, not on ours', () => {
  const context: { __RSC_MANIFEST?: unknown } = {};
  runInNewContext('globalThis.__RSC_MANIFEST = { "/a/route": 1 };', context);
  expect(context.__RSC_MANIFEST).toEqual({ '/a/route': 1 });
  expect(globalThis).not.toHaveProperty('__RSC_MANIFEST');
});
