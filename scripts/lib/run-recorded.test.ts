import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './paths.mjs';
import { runRecorded } from './run-recorded.mjs';

it('finds all that a build script takes in, and what it looked for and did not find', async () => {
  const { code, inputs } = await runRecorded('scripts/lib/fixtures/build-something.mjs');
  expect(code).toBe(0);
  expect([...new Set(inputs)].sort()).toEqual([
    'scripts/lib/bundle.mjs',
    'scripts/lib/fixtures/build-something.mjs',
    'scripts/lib/fixtures/something/bundled.ts',
    'scripts/lib/fixtures/something/imported-by-bundled.ts',
    'scripts/lib/fixtures/something/imported-when-needed.mjs',
    'scripts/lib/fixtures/something/listed',
    'scripts/lib/fixtures/something/listed/a.txt',
    'scripts/lib/fixtures/something/missing.txt',
    'scripts/lib/fixtures/something/read-at-once.txt',
    'scripts/lib/fixtures/something/typescript.ts',
    'scripts/lib/noted-inputs.mjs',
    'scripts/lib/paths.mjs',
    'scripts/lib/run-typescript.mjs',
    'tsconfig.base.json',
  ]);
});

it('hears of everything that esbuild bundles for a build script', () => {
  const scripts = path.join(root, 'scripts');
  const names = readdirSync(scripts).filter((name) => name.endsWith('.mjs'));
  const direct = names.filter((name) =>
    /import \{[^}]*\bbuild\b[^}]*\} from 'esbuild'/.test(readFileSync(path.join(scripts, name), 'utf8')),
  );
  expect(direct).toEqual([]);
});
