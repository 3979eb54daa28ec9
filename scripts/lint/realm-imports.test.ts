import { Linter } from 'eslint';
import path from 'node:path';
import { expect, it } from 'vitest';
import { MAY_IMPORT, realmImports } from './realm-imports.mjs';

it('keeps the page away from the server’s code', () => {
  expect(messages('components/editor/a.ts', "import { boot } from '@/sandbox/runtime/boot';")).toEqual([
    'components/editor may not import sandbox/runtime: see the table in docs/ARCHITECTURE.md.',
  ]);
});

it('keeps Node’s platform below Next.js, and Next.js below the server process', () => {
  expect(messages('sandbox/runtime/a.ts', "import { x } from '../next/project';")).toHaveLength(1);
  expect(messages('sandbox/next/a.ts', "import { x } from '../server/server-process';")).toHaveLength(1);
  expect(messages('sandbox/server/a.ts', "import { x } from '../next/project';")).toEqual([]);
});

it('keeps nouns from the workbench that puts them together, and from those above them', () => {
  expect(messages('lib/files/a.ts', "import type { Workbench } from '@/lib/workbench/workbench';")).toHaveLength(1);
  expect(messages('lib/files/a.ts', "import { x } from '@/lib/library/work';")).toHaveLength(1);
  expect(messages('lib/library/a.ts', "import { x } from '@/lib/files/project-store';")).toEqual([]);
});

it('keeps panels from one another and from the workbench around them', () => {
  expect(messages('components/request/a.tsx', "import { x } from '../response/x';")).toHaveLength(1);
  expect(messages('components/request/a.tsx', "import { x } from '@/components/workbench/x';")).toHaveLength(1);
  expect(messages('components/ui/a.tsx', "import { x } from '@/components/context/x';")).toHaveLength(1);
  expect(messages('components/request/a.tsx', "import { x } from '@/components/context/x';")).toEqual([]);
  expect(messages('components/workbench/a.tsx', "import { x } from '@/components/request/x';")).toEqual([]);
});

it('wants a place for a new noun', () => {
  expect(messages('lib/novelty/a.ts', 'export const a = 1;')).toEqual([
    'lib/novelty has no place among the folders of scripts/lint/realm-imports.mjs yet: add it to the list there.',
  ]);
});

it('draws no circle of folders', () => {
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of MAY_IMPORT[from] ?? [])
      for (const folder of Object.keys(MAY_IMPORT).filter((name) => name === to || name.startsWith(`${to}/`)))
        if (!seen.has(folder)) reached(folder, seen.add(folder));
    return seen;
  };
  const circles = Object.keys(MAY_IMPORT).filter(
    (folder) => folder !== 'components/workbench' && reached(folder).has(folder),
  );
  expect(circles).toEqual([]);
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
  expect(
    messages('components/a.ts', "import { x } from '@/sandbox/protocol'; import { y } from '@/lib/project/y';"),
  ).toEqual([]);
  expect(messages('sandbox/runtime/a.ts', "import { x } from '../protocol'; import { z } from 'zod';")).toEqual([]);
});

it('lets tests import what they like', () => {
  expect(messages('components/a.test.ts', "import { boot } from '@/sandbox/runtime/boot';")).toEqual([]);
});

function messages(file: string, code: string): string[] {
  const config = {
    files: ['**/*.{ts,tsx}'],
    plugins: { playground: { rules: { 'realm-imports': realmImports } } },
    rules: { 'playground/realm-imports': 'error' as const },
  };
  return new Linter().verify(code, [config], path.resolve(file)).map(({ message }) => message);
}
