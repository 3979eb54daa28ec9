import { expect, it } from 'vitest';
import { routesIn } from './next-build';

it('reads the marks of the app’s routes', () => {
  const output = [
    'Route (app)                  Size     First Load JS',
    '┌ ○ /_not-found              137 B          87.1 kB',
    '├ ● /posts/[slug]            0 B                0 B',
    '├   ├ /posts/one',
    '└ ƒ /api/users/[id]          0 B                0 B',
    '+ First Load JS shared by all  87 kB',
    '',
    'Route (pages)                Size     First Load JS',
    '─ ○ /404                     180 B          83.7 kB',
  ].join('\n');
  expect(routesIn(output)).toEqual({ '/_not-found': 'static', '/posts/[slug]': 'ssg', '/api/users/[id]': 'dynamic' });
});
