import { expect, test } from 'vitest';
import { compile, compileAsModule } from './fixtures/compile';

const TABLE: [text: string, directives: [text: string, ofModule: boolean, line: number, column: number][]][] = [
  ["'use client'\nexport const a = 1", [['use client', true, 1, 1]]],
  ['/* first */\n\n  "use server";\nexport const a = 1', [['use server', true, 3, 3]]],
  ["async function get() {\n  'use cache'\n  return 1\n}\nexport { get }", [['use cache', false, 2, 3]]],
  ["export const get = async () => { 'use cache: remote'; return 1 }", [['use cache: remote', false, 1, 34]]],
  [
    "'use client'\nexport function a() { 'use server' }",
    [
      ['use client', true, 1, 1],
      ['use server', false, 2, 23],
    ],
  ],
  ["'use strict'\nexport const a = 1", []],
  ["export const a = 1\n'use client'", []],
  ["export const a = ['use client']", []],
];

test.each(TABLE)('%s', async (text, expected) => {
  const { directives } = await compile(text);
  expect(directives.map((one) => [one.text, one.ofModule, one.line, one.column])).toEqual(expected);
});

test.each(TABLE)('%s, in a module that awaits', async (text, expected) => {
  const { directives } = await compileAsModule(text);
  expect(directives.map((one) => [one.text, one.ofModule, one.line, one.column])).toEqual(expected);
});
