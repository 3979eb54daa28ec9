import { expect, test } from 'vitest';
import { checkPath, routeCheck } from './route-check';

const route = {
  pattern: '/api/[team]/[[...rest]]',
  file: 'app/api/[team]/[[...rest]]/route.ts',
  methods: [{ method: 'GET' as const, line: 3 }],
  more: false,
};

test('params are a Promise from Next.js 15 on, of the types the folders say', () => {
  expect(routeCheck(route, '16')).toContain('context: { params: Promise<{ "team": string; "rest"?: string[] }> }');
  expect(routeCheck(route, '14')).toContain('context: { params: { "team": string; "rest"?: string[] } }');
});

test('the check imports the route from where it lies', () => {
  const { pathname } = new URL(
    /from '(\.[^']+)'/.exec(routeCheck(route, '16'))?.[1] ?? '',
    `file:///${checkPath(route.file)}`,
  );
  expect(decodeURI(pathname)).toBe('/app/api/[team]/[[...rest]]/route');
});
