import * as esbuild from 'esbuild';
import { expect, test, vi } from 'vitest';
import { ModuleRegistry } from '../runtime/modules/module-registry';
import { nodeBuiltins } from '../runtime/node/builtins';
import type { AddedPackages, WantedPackages } from './added-packages';
import { createProjectCompiler } from './project-compiler';
import { transformFile } from './transform-file';

const LOCK = '{"lockfileVersion":3,"packages":{"node_modules/greet":{"version":"1.0.0","integrity":"sha512-a"}}}\n';
const greet: AddedPackages = {
  ok: true,
  lock: LOCK,
  modules: {
    greet: 'exports.hello=()=>require("part/a").hello+require("node:path").sep+typeof require("next/server");',
    'part/a': 'exports.hello="hello";',
  },
};

function createCompiler(added: AddedPackages) {
  const addPackages = vi.fn((_wanted: WantedPackages) => Promise.resolve(added));
  const compiler = createProjectCompiler({
    transform: (path, text, options) => transformFile(esbuild, path, text, options),
    offeredPackages: () => ['next/server'],
    addPackages,
  });
  return { ...compiler, addPackages };
}

const route = "import { hello } from 'greet'; export const GET = () => hello();";
const files = { 'app/route.ts': route, 'package.json': '{"dependencies":{"greet":"^1","unused":"2"}}' };

test('an import that package.json lists runs what was added', async () => {
  const { compile, addPackages } = createCompiler(greet);
  const { all, diagnostics, lock } = await compile(files, '16');
  expect([diagnostics, lock]).toEqual([[], LOCK]);
  expect(addPackages).toHaveBeenCalledExactlyOnceWith({
    dependencies: { greet: '^1' },
    imports: ['greet'],
    locked: {},
    hasEdge: false,
  });
  const registry = new ModuleRegistry((name) => (name === 'next/server' ? {} : nodeBuiltins[name]?.()));
  registry.update(all);
  expect((registry.load('app/route.ts') as { GET: () => string }).GET()).toBe('hello/object');
});

test('what did not change is not sent to the server again', async () => {
  const { compile } = createCompiler(greet);
  await compile(files, '16');
  const { changed, removed } = await compile({ ...files, 'package-lock.json': LOCK }, '16');
  expect([changed.map(({ path }) => path), removed]).toEqual([['package-lock.json'], []]);
});

test('the lock is handed on, and is not asked for again', async () => {
  const { compile, addPackages } = createCompiler(greet);
  const { lock } = await compile({ ...files, 'package-lock.json': LOCK }, '16');
  expect(lock).toBeUndefined();
  expect(addPackages.mock.lastCall?.[0].locked).toEqual({
    'node_modules/greet': { version: '1.0.0', integrity: 'sha512-a' },
  });
});

test("a lock of npm's own stays as it is", async () => {
  const { compile } = createCompiler(greet);
  const own = '{"name":"mine","lockfileVersion":3,"packages":{}}';
  expect((await compile({ ...files, 'package-lock.json': own }, '16')).lock).toBeUndefined();
});

test('why a package could not be added is said at its import', async () => {
  const { compile } = createCompiler({ ok: false, message: 'Failed to add packages: you are offline.' });
  const { diagnostics } = await compile(files, '16');
  expect(diagnostics).toMatchObject([
    {
      file: 'app/route.ts',
      line: 1,
      message: "Module not found: Can't resolve 'greet'\nFailed to add packages: you are offline.",
    },
  ]);
});

test('of what cannot be added, and could not work, both is said', async () => {
  const { compile } = createCompiler({ ok: false, message: 'Failed to add packages: their files are over 40 MB.' });
  const using = {
    'app/route.ts': "import { PrismaClient } from '@prisma/client'; export const GET = () => typeof PrismaClient;",
    'package.json': '{"dependencies":{"@prisma/client":"7"}}',
  };
  const { diagnostics } = await compile(using, '16');
  expect(diagnostics[0]?.message.split('\n').slice(1)).toEqual([
    'Failed to add packages: their files are over 40 MB.',
    '@prisma/client needs code that `prisma generate` writes: drizzle-orm needs none.',
  ]);
});

test.each([
  ['of a package that nobody lists', { ...files, 'package.json': '{}' }],
  ['of a broken package.json', { ...files, 'package.json': '{"dependencies":' }],
  ['in a file that the server does not use', { 'lib/a.ts': route, 'package.json': files['package.json'] }],
])('nothing is fetched for an import %s', async (_case, project) => {
  const { compile, addPackages } = createCompiler(greet);
  await compile(project, '16');
  expect(addPackages).not.toHaveBeenCalled();
});

test.each([
  ['app/edge/route.ts', "export const runtime = 'edge';"],
  ['middleware.ts', 'export function middleware() {}'],
])('%s asks for builds of the edge runtime as well', async (path, text) => {
  const { compile, addPackages } = createCompiler(greet);
  await compile({ ...files, [path]: text }, '15');
  expect(addPackages.mock.lastCall?.[0].hasEdge).toBe(true);
});

test.each([
  ['lodash/fp', 'Add "lodash": "latest" to "dependencies" in package.json to have it fetched.'],
  [
    'node-fetch',
    'fetch is there without a package. Add "node-fetch": "latest" to "dependencies" in package.json to have it fetched.',
  ],
  ['pg', 'pg needs sockets, which a browser tab has not: @neondatabase/serverless speaks to Postgres over fetch.'],
  ['bcrypt', 'bcrypt needs a native addon, which a browser tab cannot load: bcryptjs has the same functions.'],
])('an import that package.json does not list says how %s, or what is nearest, can be had', async (name, sentence) => {
  const { compile } = createCompiler(greet);
  const route = `import one from '${name}'; export const GET = () => one;`;
  const { diagnostics } = await compile({ 'app/route.ts': route }, '16');
  expect(diagnostics.map(({ message }) => message)).toEqual([`Module not found: Can't resolve '${name}'\n${sentence}`]);
});

test('an import that the package has not is an error of the compilation', async () => {
  const { compile } = createCompiler(greet);
  const route = "import { hello } from 'greet'; import 'greet/none'; export const GET = () => hello();";
  const { diagnostics } = await compile({ ...files, 'app/route.ts': route }, '16');
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      line: 1,
      message: "Module not found: Can't resolve 'greet/none'\ngreet has no \"greet/none\" to import.",
    },
  ]);
});

test('a package that is added and cannot work is warned of at its import', async () => {
  const { compile } = createCompiler({ ok: true, lock: LOCK, modules: { pg: 'exports.Client=class{};' } });
  const route = "import { Client } from 'pg'; export const GET = () => new Client();";
  const manifest = '{"dependencies":{"pg":"8"}}';
  const { diagnostics } = await compile({ 'app/route.ts': route, 'package.json': manifest }, '16');
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      file: 'app/route.ts',
      line: 1,
      message: 'pg needs sockets, which a browser tab has not: @neondatabase/serverless speaks to Postgres over fetch.',
    },
  ]);
});

test("what tests import may be listed among development's packages; those that are refused take no others along", async () => {
  const addPackages = vi.fn(({ imports }: WantedPackages) =>
    Promise.resolve<AddedPackages>(imports.includes('browser-driver') ? { ok: false, message: 'Refused.' } : greet),
  );
  const { compile } = createProjectCompiler({
    transform: (path, text, options) => transformFile(esbuild, path, text, options),
    offeredPackages: () => ['next/server'],
    addPackages,
    tests: true,
  });
  const manifest = '{"dependencies":{"greet":"^1"},"devDependencies":{"part":"1","browser-driver":"1"}}';
  const tested = { 'a.test.ts': "import 'greet'; import 'part/a';", 'package.json': manifest };
  expect((await compile(tested, '16')).diagnostics).toEqual([]);
  expect(addPackages.mock.lastCall?.[0].imports).toEqual(['greet', 'part/a']);
  const { diagnostics } = await compile({ ...tested, 'b.test.ts': "import 'browser-driver';" }, '16');
  expect(addPackages.mock.lastCall?.[0].imports).toEqual(['greet']);
  expect(diagnostics.map(({ file }) => file)).toEqual(['a.test.ts', 'b.test.ts']);
});
