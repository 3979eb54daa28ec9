import { expect, test } from 'vitest';
import { createLinkMemory } from './link-memory';
import { RELEASES } from './releases';
import type { Resolution } from './resolve-import';
import type { TransformedFile } from './transformed-file';

const FILE: TransformedFile = {
  path: 'app/api/route.ts',
  code: '',
  map: '',
  async: false,
  imports: [{ specifier: '@/lib/db', kind: 'import', optional: false, line: 1, column: 1, names: [] }],
  patterns: [],
  exports: [],
} as never;

const resolution = (files: string[], target = '*'): Resolution => ({
  files: new Set(files),
  aliases: { paths: [['@/*', [target]]], baseUrl: null },
  release: RELEASES['16'],
  offered: new Set(),
  bundled: new Set(),
});

test('what a file’s imports lead to is kept, until a file comes or goes or an alias changes', () => {
  const memory = createLinkMemory();
  const targetIn = (where: Resolution) => memory.linkerFor(where)(FILE).targets.get('@/lib/db');
  const first = memory.linkerFor(resolution(['lib/db.ts']))(FILE);
  expect(first.targets.get('@/lib/db')).toBe('lib/db.ts');
  expect(memory.linkerFor(resolution(['lib/db.ts']))(FILE)).toBe(first);
  expect(targetIn(resolution([]))).toBeNull();
  expect(targetIn(resolution(['lib/db.tsx', 'lib/db.ts']))).toBe('lib/db.tsx');
  expect(targetIn(resolution(['lib/db.ts', 'src/lib/db.ts'], 'src/*'))).toBe('src/lib/db.ts');
});
