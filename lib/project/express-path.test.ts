import { expect, test } from 'vitest';
import { folderRenames, toNextPath } from './express-path';

test.each([
  ['api/users/:id', 'api/users/[id]'],
  ['api/users/:id(\\d+)/posts/:post', 'api/users/[id]/posts/[post]'],
  ['api/{user}', 'api/[user]'],
  ['api/<int:user>', 'api/[user]'],
  ['files/:path*', 'files/[[...path]]'],
  ['files/:path+', 'files/[...path]'],
  ['files/:name?', 'files/[[...name]]'],
  ['files/*', 'files/[...path]'],
  ['files/*rest', 'files/[...rest]'],
])('%s is %s in Next.js', (path, next) => expect(toNextPath(path)).toBe(next));

test.each(['api/users/[id]', 'api/(shop)/@modal', 'api/a:b', 'api/12:30', ''])('%s stays as it is', (path) =>
  expect(toNextPath(path)).toBeNull(),
);

test('folders are renamed from the top', () => {
  expect(folderRenames('app/:a/b/:c/route.ts', 'app/[a]/b/[c]/route.ts')).toEqual([
    { from: 'app/:a', to: 'app/[a]' },
    { from: 'app/[a]/b/:c', to: 'app/[a]/b/[c]' },
  ]);
});
