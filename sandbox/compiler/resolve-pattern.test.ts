import { expect, test } from 'vitest';
import type { NextVersion } from '../protocol';
import { readPathAliases } from './path-aliases';
import { RELEASES } from './releases';
import { resolvePattern } from './resolve-pattern';

const FILES = [
  'app/a/messages/en.json',
  'app/a/messages/more/de.json',
  'app/a/messages/notes.txt',
  'app/a/plugins/one.ts',
  'app/a/plugins/two/index.ts',
  'app/a/plugins/two/other.ts',
  'app/a/words/parts/index.ts',
  'lib/one.ts',
];

function resolve(pieces: string[], next: NextVersion = '16') {
  return resolvePattern({ pieces, line: 3, column: 7 }, 'app/a/route.ts', {
    files: new Set(FILES),
    aliases: readPathAliases({}),
    offered: new Set(),
    bundled: new Set(),
    release: RELEASES[next],
  });
}

test.each([
  [
    ['./messages/', '.json'],
    {
      './messages/en.json': 'app/a/messages/en.json',
      './messages/more/de.json': 'app/a/messages/more/de.json',
    },
  ],
  [['./messages/', '/de.json'], { './messages/more/de.json': 'app/a/messages/more/de.json' }],
  [['./messages/e', '.json'], { './messages/en.json': 'app/a/messages/en.json' }],
  [['./messages/', '/', '.json'], { './messages/more/de.json': 'app/a/messages/more/de.json' }],
  [
    ['./plugins/', ''],
    {
      './plugins/one': 'app/a/plugins/one.ts',
      './plugins/one.ts': 'app/a/plugins/one.ts',
      './plugins/two': 'app/a/plugins/two/index.ts',
      './plugins/two/': 'app/a/plugins/two/index.ts',
      './plugins/two/index': 'app/a/plugins/two/index.ts',
      './plugins/two/index.ts': 'app/a/plugins/two/index.ts',
      './plugins/two/other': 'app/a/plugins/two/other.ts',
      './plugins/two/other.ts': 'app/a/plugins/two/other.ts',
    },
  ],
  [['@/lib/', ''], { '@/lib/one': 'lib/one.ts', '@/lib/one.ts': 'lib/one.ts' }],
  [['./words/', '.ts'], { './words/parts/index.ts': 'app/a/words/parts/index.ts' }],
  [['./messages/n', ''], {}],
  [['zod/', ''], {}],
  [['', ''], {}],
])('%j leads to every module that fits', (pieces, expected) => {
  expect(Object.fromEntries(resolve(pieces).targets)).toEqual(expected);
});

test.each([
  [['./messages/', '.json'], './messages/'],
  [['./messages/e', '.json'], './messages/'],
  [['./mess', '.json'], './'],
  [['@/lib/', ''], '@/lib/'],
  [['zod', ''], ''],
  [['', '.json'], ''],
])('of %j the folder %j is known', (pieces, context) => {
  expect(resolve(pieces).context).toBe(context);
});

test.each([
  ['16', ['./nothing/', '.ts'], "Module not found: Can't resolve './nothing/' <dynamic> '.ts'"],
  ['16', ['./nothing/', '/', ''], "Module not found: Can't resolve './nothing/' <dynamic> '/' <dynamic>"],
  ['16', ['./messages/', '.md'], "Module not found: Can't resolve './messages/' <dynamic> '.md'"],
  ['15', ['./nothing/', '.ts'], "Module not found: Can't resolve './nothing'"],
  ['14', ['./nothing/a', ''], "Module not found: Can't resolve './nothing'"],
] as const)('Next %s refuses %j', (next, pieces, message) => {
  expect(resolve([...pieces], next)).toMatchObject({ fault: { severity: 'error', message }, line: 3, column: 7 });
});

test.each([
  ['14', ['', '']],
  ['15', ['', '.ts']],
] as const)('Next %s warns of %j', (next, pieces) => {
  expect(resolve([...pieces], next).fault).toEqual({
    severity: 'warning',
    message: 'Critical dependency: the request of a dependency is an expression',
  });
});

test.each([
  ['16', ['', '']],
  ['16', ['./messages/', '.json']],
  ['15', ['./messages/', '.md']],
  ['15', ['zod/', '']],
] as const)('Next %s lets %j pass', (next, pieces) => {
  expect(resolve([...pieces], next).fault).toBeNull();
});
