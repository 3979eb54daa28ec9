import { expect, test } from 'vitest';
import { isRouteFile, isServerEntry, routeOf } from './server-entries';

test.each([
  ['app/route.ts', true, true],
  ['app/api/users/[id]/route.js', true, true],
  ['src/app/(group)/a/route.tsx', true, true],
  ['app/sitemap.ts', false, true],
  ['app/blog/opengraph-image.tsx', false, true],
  ['app/icon2.tsx', false, true],
  ['middleware.ts', false, true],
  ['src/proxy.ts', false, true],
  ['instrumentation.ts', false, true],
  ['next.config.mjs', false, true],
  ['pages/api/users/[id].ts', false, true],
  ['src/pages/api.js', false, true],
  ['pages/index.tsx', false, false],
  ['pages/apis/a.ts', false, false],
  ['app/page.tsx', false, false],
  ['app/api/route.md', false, false],
  ['app/api/my-route.ts', false, false],
  ['lib/route.ts', false, false],
  ['lib/middleware.ts', false, false],
  ['src/next.config.ts', false, false],
])('%s: a route file: %s; loaded by the server: %s', (path, isRoute, isEntry) => {
  expect([isRouteFile(path), isServerEntry(path)]).toEqual([isRoute, isEntry]);
});

test.each([
  ['app/route.ts', '/'],
  ['app/api/users/[id]/route.ts', '/api/users/[id]'],
  ['src/app/(group)/a/route.ts', '/a'],
  ['app/[...slug]/route.ts', '/[...slug]'],
])('%s answers %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});
