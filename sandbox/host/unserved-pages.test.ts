import { expect, test } from 'vitest';
import { unservedPages } from './unserved-pages';

test.each([
  ['pages/api/hello.ts', 'app/api/hello/route.ts'],
  ['src/pages/api/users/[id].js', 'src/app/api/users/[id]/route.ts'],
  ['pages/api/users/index.ts', 'app/api/users/route.ts'],
])('%s is not served, and the warning names %s', (file, route) => {
  const [warning] = unservedPages({ [file]: '' });
  expect(warning).toMatchObject({ severity: 'warning', file });
  expect(warning?.message).toContain(`is ${route}.`);
});

test('nothing is said of what answers here, nor of what is only called like it', () => {
  const files = ['app/api/hello/route.ts', 'pages/index.tsx', 'lib/pages/api/a.ts', 'pages/api/data.json'];
  expect(unservedPages(Object.fromEntries(files.map((file) => [file, ''])))).toEqual([]);
});
