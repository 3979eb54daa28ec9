import { expect, test } from 'vitest';
import { readRouteTable } from './route-table';

test("reads the app directory's routes and their marks", () => {
  const lines = [
    'Route (app)   Size  First Load JS',
    '┌ ○ /a        0 B   0 B',
    '├ ƒ /b/[id]   0 B   0 B',
    '└ ● /c/[id]   0 B   0 B',
  ];
  expect(readRouteTable(lines)).toEqual([
    { route: '/a', kind: 'static' },
    { route: '/b/[id]', kind: 'dynamic' },
    { route: '/c/[id]', kind: 'ssg' },
  ]);
});

test('takes a route with children and without a mark for SSG, and leaves the children out', () => {
  expect(readRouteTable(['Route (app)', '─   /p/[id]', '  ├ ● /p/1', '  └ ● /p/2'])).toEqual([
    { route: '/p/[id]', kind: 'ssg' },
  ]);
});

test('leaves out the pages directory and names middleware', () => {
  const lines = ['Route (app)', '─ ƒ /a', '', 'Route (pages)', '─ ○ /404', 'ƒ Proxy (Middleware)'];
  expect(readRouteTable(lines)).toEqual([
    { route: '/a', kind: 'dynamic' },
    { route: '/middleware', kind: 'middleware' },
  ]);
});
