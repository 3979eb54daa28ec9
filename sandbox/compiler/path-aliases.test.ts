import { expect, test } from 'vitest';
import { expandAliases, joinPath, readPathAliases } from './path-aliases';

const options = (compilerOptions: object) => ({ 'tsconfig.json': JSON.stringify({ compilerOptions }) });

test.each([
  ['@/a', {}, ['a']],
  ['@/a', { 'src/app/page.tsx': '' }, ['src/a']],
  ['other', {}, []],
  ['@/a', options({}), []],
  ['~/a/b', options({ paths: { '~/*': ['./lib/*', './more/*'] } }), ['lib/a/b', 'more/a/b']],
  ['one', options({ paths: { one: ['./lib/one.ts'] } }), ['lib/one.ts']],
  ['one/two', options({ paths: { one: ['./lib/one.ts'] } }), []],
  ['a', options({ baseUrl: './src' }), ['src/a']],
  ['~/a', options({ baseUrl: 'src', paths: { '~/*': ['lib/*'] } }), ['src/lib/a', 'src/~/a']],
  ['@/ui/a', options({ paths: { '@/*': ['./*'], '@/ui/*': ['./ui/*'] } }), ['ui/a']],
  ['@/ui', options({ paths: { '@/*': ['./*'], '@/ui': ['./ui/main.ts'] } }), ['ui/main.ts']],
  ['a.style', options({ paths: { '*.style': ['./styles/*.ts'] } }), ['styles/a.ts']],
  ['~/$&', options({ paths: { '~/*': ['./lib/*'] } }), ['lib/$&']],
  ['~/a', options({ paths: { '~/*': 'lib' } }), []],
  ['~/a', { 'jsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./lib/*"] } } }' }, ['lib/a']],
  ['~/a', { 'tsconfig.json': '{ // why\n "compilerOptions": { "paths": { "~/*": ["./lib/*"], }, } }' }, ['lib/a']],
  ['~/a', { 'tsconfig.json': 'no JSON' }, []],
  [
    '~/a',
    {
      'tsconfig.json': '{ "extends": "./base.json" }',
      'base.json': JSON.stringify({ compilerOptions: { baseUrl: 'src' } }),
    },
    ['src/~/a'],
  ],
])('%s in a project with %j stands for %j', (specifier, files, expected) => {
  expect(expandAliases(readPathAliases(files), specifier)).toEqual(expected);
});

test.each([
  ['app/a', '../b', 'app/b'],
  ['app/a', './b/./c', 'app/a/b/c'],
  ['', 'a//b/', 'a/b'],
  ['app', '../../b', '../b'],
  ['', '../../b', '../../b'],
])('%j and %j make %j', (folder, path, expected) => {
  expect(joinPath(folder, path)).toBe(expected);
});
