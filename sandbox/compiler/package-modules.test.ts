import { expect, test, vi } from 'vitest';
import { createPackageModules } from './package-modules';

const code: Record<string, string> = {
  zod: 'require("zod/v4/core")',
  'zod/v4/core': 'require("zod/v4/locales");require("crypto")',
  'zod/v4/locales': '',
  jose: '',
};

function createModules() {
  const load = vi.fn((entry: string) => Promise.resolve(code[entry]!));
  return { load, ...createPackageModules({ entries: new Set(Object.keys(code)), load }) };
}

test('a package comes with the packages that it needs, and with no other', async () => {
  const { reachableFrom } = createModules();
  const modules = await reachableFrom(['lib/a.ts', 'package:react', 'node_modules/zod.js']);
  expect(modules.map(({ path, imports }) => [path, imports])).toEqual([
    ['node_modules/zod.js', { 'zod/v4/core': 'node_modules/zod/v4/core.js' }],
    ['node_modules/zod/v4/core.js', { 'zod/v4/locales': 'node_modules/zod/v4/locales.js', crypto: 'package:crypto' }],
    ['node_modules/zod/v4/locales.js', {}],
  ]);
});

test('a package is loaded once, and stays the same module', async () => {
  const { load, reachableFrom } = createModules();
  const [first] = await reachableFrom(['node_modules/jose.js']);
  const [second] = await reachableFrom(['node_modules/jose.js']);
  expect(first).toBe(second);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a package that did not arrive is asked for again', async () => {
  const { load, reachableFrom } = createModules();
  load.mockRejectedValueOnce(new Error('offline'));
  await expect(reachableFrom(['node_modules/jose.js'])).rejects.toThrow('offline');
  await expect(reachableFrom(['node_modules/jose.js'])).resolves.toHaveLength(1);
});
