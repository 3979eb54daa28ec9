import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import type { NextVersion } from '../protocol';
import { CLIENT_REFERENCE, clientReferences, isClientModule } from './client-references';
import { compile } from './fixtures/compile';
import { RELEASES } from './releases';

/** Runs the references with a server that says what it is asked for. */
async function exportsOf(text: string, names: string[] | null, next: NextVersion): Promise<unknown> {
  const file = await compile(text, 'components/a.tsx');
  const code = clientReferences(file, names && new Set(names), RELEASES[next]);
  const module = { exports: {} as Record<string, unknown> };
  const references = {
    createProxy: (id: string) =>
      new Proxy({}, { get: (_, name) => (name === 'toJSON' ? () => id : `${id} ${String(name)}`) }),
    registerClientReference: (call: () => void, id: string, name: string) => ({ id, name, said: saidBy(call) }),
  };
  const require = (specifier: string) => (specifier === CLIENT_REFERENCE ? references : undefined);
  const run = compileFunction(code, ['module', 'exports', 'require']) as (...given: unknown[]) => void;
  run(module, module.exports, require);
  return JSON.parse(JSON.stringify(module.exports));
}

function saidBy(call: () => void): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}

const REST =
  "on the client. It's not possible to invoke a client function from the server, it can only be rendered as a Component or passed to props of a Client Component.";
const TEXT = "'use client'\nexport const Button = () => null; export default Button";

test('Next 16 puts a function that refuses calls in place of each export', async () => {
  expect(await exportsOf(TEXT, ['Button', 'default'], '16')).toEqual({
    Button: {
      id: '[project]/components/a.tsx',
      name: 'Button',
      said: `Attempted to call Button() from the server but Button is ${REST}`,
    },
    default: {
      id: '[project]/components/a.tsx',
      name: 'default',
      said: `Attempted to call the default export of [project]/components/a.tsx from the server, but it's ${REST}`,
    },
  });
});

test('Next 15 names the file as it lies on the disk', async () => {
  expect(await exportsOf(TEXT, ['default'], '15')).toEqual({
    default: {
      id: '/project/components/a.tsx',
      name: 'default',
      said: `Attempted to call the default export of "/project/components/a.tsx" from the server, but it's ${REST}`,
    },
  });
});

test.each([
  ['14', TEXT, ['Button'], { Button: '/project/components/a.tsx#Button' }],
  ['14', "'use client'\nmodule.exports = {}", null, '/project/components/a.tsx'],
  ['16', "'use client'\nmodule.exports = {}", null, '[project]/components/a.tsx'],
  ['15', "'use client'\nexport * from './b'", ['b'], { b: '/project/components/a.tsx b' }],
] as const)('Next %s puts proxies in place of: %s', async (next, text, names, expected) => {
  expect(await exportsOf(text, names && [...names], next)).toEqual(expected);
});

test.each([
  ["'use client'\nexport const a = 1", true],
  ["'use server'\nexport const a = 1", false],
  ["export function a() { 'use client' }", false],
  ["export const a = 'use client'", false],
])('%s: is a client module: %s', async (text, expected) => {
  expect(isClientModule(await compile(text))).toBe(expected);
});
