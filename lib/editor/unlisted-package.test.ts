import { expect, test } from 'vitest';
import { unlistedPackage } from './unlisted-package';

test.each([
  ["Module not found: Can't resolve 'hono/cors'\nAdd it.", 'hono'],
  ["Cannot find module '@trpc/server/adapters/fetch' or its corresponding type declarations.", '@trpc/server'],
  ["Module not found: Can't resolve './hono'", null],
  ["Module not found: Can't resolve '@/lib/hono'", null],
  ["Module not found: Can't resolve 'node:nothing'", null],
  ["Module not found: Can't resolve 'next/nothing'", null],
  ['hono is declared but never used', null],
])('%s is about %s', (message, name) => {
  expect(unlistedPackage(message)).toBe(name);
});

test('what package.json lists is not offered again', () => {
  expect(unlistedPackage("Module not found: Can't resolve 'hono'", '{ "dependencies": { "hono": "^4" } }')).toBeNull();
});
