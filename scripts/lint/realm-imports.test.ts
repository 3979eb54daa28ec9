import { Linter } from 'eslint';
import path from 'node:path';
import { expect, it } from 'vitest';
import { realmImports } from './realm-imports.mjs';

it('keeps the page away from the server’s code', () => {
  expect(messages('components/editor/a.ts', "import { boot } from '@/sandbox/runtime/boot';")).toEqual([
    'components may not import sandbox/runtime: see the realms in docs/ARCHITECTURE.md.',
  ]);
});

it('keeps the server’s code away from the page, by relative paths too', () => {
  expect(
    messages('sandbox/runtime/fetch/a.ts', "import { parse } from '../../../lib/project/parse-project';"),
  ).toHaveLength(1);
  expect(messages('sandbox/compiler/a.ts', "export { x } from '../host/x';")).toHaveLength(1);
});

it('lets the protocol import nothing', () => {
  expect(messages('sandbox/protocol.ts', "import { x } from './host/x';")).toHaveLength(1);
});

it('allows the arrows that are drawn', () => {
  expect(messages('components/a.ts', "import { x } from '@/sandbox/protocol'; import { y } from '@/lib/y';")).toEqual(
    [],
  );
  expect(messages('sandbox/runtime/a.ts', "import { x } from '../protocol'; import { z } from 'zod';")).toEqual([]);
});

it('lets tests import what they like', () => {
  expect(messages('components/a.test.ts', "import { boot } from '@/sandbox/runtime/boot';")).toEqual([]);
});

function messages(file: string, code: string): string[] {
  const config = {
    files: ['**/*.ts'],
    plugins: { playground: { rules: { 'realm-imports': realmImports } } },
    rules: { 'playground/realm-imports': 'error' as const },
  };
  return new Linter().verify(code, [config], path.resolve(file)).map(({ message }) => message);
}
