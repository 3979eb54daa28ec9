import { expect, test } from 'vitest';
import { compile, compileAsModule } from './fixtures/compile';

const TABLE: [expression: string, pieces: string[]][] = [
  ['import(`./messages/${a}.json`)', ['./messages/', '.json']],
  ['import(`./${a}/${b}.ts`)', ['./', '/', '.ts']],
  ["import('./messages/' + a)", ['./messages/', '']],
  ["import('./' + a + '/main')", ['./', '/main']],
  ["import('./' + `${a}.json`)", ['./', '.json']],
  ["import(`./${'en'}/${a}`)", ['./en/', '']],
  ['import(a)', ['', '']],
  ['import(a())', ['', '']],
  ['require(`./plugins/${a}`)', ['./plugins/', '']],
];

test.each(TABLE)('%s', async (expression, pieces) => {
  const { patterns } = await compile(`export const GET = (a, b) => [\n  ${expression}, b]`);
  expect(patterns).toEqual([{ pieces, line: 2, column: 3 }]);
});

test.each(TABLE)('%s, in a module that awaits', async (expression, pieces) => {
  const { patterns } = await compileAsModule(`export const GET = (a, b) => [\n  ${expression}, b]`);
  expect(patterns).toEqual([{ pieces, line: 2, column: 3 }]);
});

test.each([["import('./a')"], ['import(`./a`)'], ["require('./a')"], ['other(`./${a}`)']])(
  '%s is no pattern',
  async (expression) => {
    expect((await compile(`export const GET = (a) => [a, ${expression}]`)).patterns).toEqual([]);
  },
);
