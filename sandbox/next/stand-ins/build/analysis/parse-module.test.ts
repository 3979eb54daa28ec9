import { expect, test } from 'vitest';
import { parseModule } from './parse-module';

const initOf = async (source: string): Promise<unknown> => {
  const { body } = await parseModule('route.ts', source);
  return body
    .flatMap((item) =>
      item.type === 'ExportDeclaration' && 'declarations' in item.declaration ? item.declaration.declarations : [],
    )
    .at(0)?.init;
};

test('reads literals, with and without types', async () => {
  expect(await initOf("export const dynamic = 'force-static'")).toEqual({
    type: 'StringLiteral',
    value: 'force-static',
  });
  expect(await initOf('export const revalidate: number = 6_0;')).toEqual({ type: 'NumericLiteral', value: 60 });
  expect(await initOf("export const runtime = 'edge' as const")).toEqual({ type: 'StringLiteral', value: 'edge' });
});

test('reads arrays and objects', async () => {
  expect(await initOf("export const config = { matcher: ['/a', '/b'] }")).toMatchObject({
    type: 'ObjectExpression',
    properties: [
      {
        key: { value: 'matcher' },
        value: {
          type: 'ArrayExpression',
          elements: [{ expression: { value: '/a' } }, { expression: { value: '/b' } }],
        },
      },
    ],
  });
});

test.each([
  ['60 * 10', 'BinaryExpression'],
  ['-5', 'UnaryExpression'],
  ["process.env.X ? 'a' : 'b'", 'MemberExpression'],
  ['get()', 'CallExpression'],
])('names what is no literal: %s', async (init, type) => {
  expect(await initOf(`export const revalidate = ${init}\n`)).toEqual({ type });
});

test('lists functions, names, defaults and directives, and leaves out comments and types', async () => {
  const source =
    "'use client'\n// export const a = 1\nexport async function GET() {}\nexport { b as c, type D }\nexport type E = 1\nexport default 1\n";
  expect((await parseModule('route.ts', source)).body).toMatchObject([
    { type: 'ExpressionStatement', expression: { value: 'use client' } },
    { declaration: { type: 'FunctionDeclaration', identifier: { value: 'GET' } } },
    { specifiers: [{ orig: { value: 'b' }, exported: { value: 'c' } }] },
    { type: 'ExportDefaultDeclaration' },
  ]);
});
