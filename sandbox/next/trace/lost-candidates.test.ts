import { expect, test } from 'vitest';
import { lostCandidates } from './lost-candidates';

const route = (pathname: string) => ({ pathname, file: `app${pathname}/route.ts` });
const FILES = [
  '/api/users/me',
  '/api/users/[id]',
  '/api/[...rest]',
  '/api/docs',
  '/api/docs/[[...slug]]',
  '/api/users/[id]/posts',
].map(route);

test.each([
  [
    '/api/users/me',
    '/api/users/me?full=1',
    [
      'app/api/users/[id]/route.ts fits as well, but me goes before [id]',
      'app/api/[...rest]/route.ts fits as well, but users goes before [...rest]',
    ],
  ],
  ['/api/users/[id]', '/api/users/7', ['app/api/[...rest]/route.ts fits as well, but users goes before [...rest]']],
  [
    '/api/docs',
    '/api/docs',
    [
      'app/api/[...rest]/route.ts fits as well, but docs goes before [...rest]',
      'app/api/docs/[[...slug]]/route.ts fits as well, but the path ends before [[...slug]]',
    ],
  ],
  ['/api/[...rest]', '/api/users/7/8', []],
])('%s answers %s: %j', (winner, path, lost) => {
  expect(lostCandidates(FILES, route(winner), path)).toEqual(lost);
});

test('of a path that was rewritten nothing is said', () => {
  expect(lostCandidates(FILES, route('/api/users/me'), '/old')).toEqual([]);
});
