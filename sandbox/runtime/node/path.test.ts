import nodePath from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import path from './path';

type Call = (module: typeof nodePath) => unknown;

const calls: [string, Call][] = [
  ['path.join', (m) => [m.join('/a', '..', 'b', './c', ''), m.join(''), m.join('a', '../../b')]],
  ['path.resolve', (m) => [m.resolve('/a', 'b', '../c'), m.resolve('/a', '/b')]],
  ['path.relative', (m) => m.relative('/a/b/c', '/a/d')],
  ['path.parse', (m) => ({ ...m.parse('/home/user/file.tar.gz') })],
  ['path.format', (m) => m.format({ dir: '/a', name: 'b', ext: '.c' })],
  [
    'path parts',
    (m) => [
      m.basename('/a/b.html', '.html'),
      m.extname('.x.y'),
      m.dirname('/a/b/'),
      m.normalize('/a//b/../c/'),
      m.isAbsolute('a'),
      m.sep,
      m.delimiter,
    ],
  ],
  ['path.join of a number', (m) => (m.join as (v: unknown) => string)('a')],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(path as unknown as typeof nodePath))).toEqual(outcomeOf(() => call(nodePath)));
});
