import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/packages/[id]/route';
import { addedModules } from '@/sandbox/compiler/added-packages';
import { ModuleRegistry } from '@/sandbox/runtime/modules/module-registry';
import { startRegistry, type TestRegistry } from './test-registry';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'packages-test-'));
let registry: TestRegistry;
let POST: (request: NextRequest) => Promise<Response>;

beforeAll(async () => {
  registry = await startRegistry();
  Object.assign(process.env, {
    npm_config_registry: registry.url,
    npm_config_fetch_retries: '0',
    PACKAGES_STORE: `sqlite:${path.join(folder, 'packages.db')}`,
    PACKAGES_PER_MINUTE: '1000',
    PACKAGES_SECONDS: '60',
    PACKAGES_KEPT: '40',
  });
  ({ POST } = await import('@/app/api/packages/route'));
  await registry.publish('greet', '1.0.0', { 'index.js': 'exports.greet = () => "old";' });
  await registry.publish('greet', '1.2.0', {
    'package.json':
      '{"type":"module","exports":{".":{"edge-light":"./edge.js","default":"./index.js"},"./more":"./more.js"}}',
    'index.js': 'import { name } from "./name.js"; export const greet = () => "hello from " + name;',
    'edge.js': 'export const greet = () => "hello from the edge";',
    'more.js': 'export { name } from "./name.js";',
    'name.js': 'export const name = "one-module-" + "for-both";',
  });
  await registry.publish('@scope/uses-greet', '1.0.0', {
    'package.json': '{"dependencies":{"greet":"1.0.0"},"peerDependencies":{"next":">=14"}}',
    'index.js':
      'const { headers } = require("next/headers"); exports.greet = require("greet").greet; exports.fs = require("node:fs");',
  });
}, 120_000);

afterAll(async () => {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
});

function ask(value: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return POST(
    new NextRequest('http://localhost/api/packages', { method: 'POST', headers, body: JSON.stringify(value) }),
  );
}

async function reasonFor(dependencies: Record<string, unknown>, imports = Object.keys(dependencies)): Promise<string> {
  const response = await ask({ dependencies, imports, runtime: 'nodejs' });
  expect([422, response.headers.get('content-type')]).toEqual([response.status, 'application/problem+json']);
  return ((await response.json()) as { detail: string }).detail;
}

interface Answer {
  id: string;
  lock: { packages: Record<string, { version: string; integrity: string; resolved?: string }> };
}

async function add(dependencies: Record<string, string>, more: object = {}): Promise<Answer> {
  const response = await ask({ dependencies, imports: Object.keys(dependencies), runtime: 'nodejs', ...more });
  const text = await response.text();
  expect([response.status, text]).toEqual([200, text]);
  return JSON.parse(text) as Answer;
}

async function modulesOf({ id }: Answer): Promise<Record<string, string>> {
  const response = await GET(new NextRequest(`http://localhost/api/packages/${id}`), {
    params: Promise.resolve({ id }),
  });
  expect(response.headers.get('cache-control')).toContain('immutable');
  return ((await response.json()) as { modules: Record<string, string> }).modules;
}

test('packages come with their exact versions, the registry left out', async () => {
  const answer = await add({ greet: '^1' });
  expect(answer.lock.packages['node_modules/greet']).toEqual({
    version: '1.2.0',
    integrity: expect.stringMatching(/^sha512-/) as string,
  });
  expect((await modulesOf(answer))['greet']).toContain('hello from ');
});

test('a lock gives the same bundle after a newer version was published', async () => {
  await registry.publish('moves', '1.0.0', { 'index.js': 'exports.v = "first";' });
  const first = await add({ moves: '*' });
  await registry.publish('moves', '1.0.1', { 'index.js': 'exports.v = "second";' });
  const again = await add({ moves: '*' }, { lock: first.lock });
  const fresh = await add({ moves: '*' });
  expect(again).toEqual(first);
  expect((await modulesOf(fresh))['moves']).toContain('second');
});

test('a bundle runs in the sandbox, CommonJS and ES modules alike', async () => {
  const modules = await modulesOf(
    await add({ '@scope/uses-greet': '1', greet: '1.2.0' }, { imports: ['@scope/uses-greet', 'greet'] }),
  );
  const sandbox = new ModuleRegistry((name) => ({ name }));
  sandbox.update(addedModules(modules, (specifier) => `package:${specifier}`));
  const esm = sandbox.load('node_modules/greet.js') as { greet: () => string };
  const cjs = sandbox.load('node_modules/@scope/uses-greet.js') as { greet: () => string; fs: unknown };
  expect([esm.greet(), cjs.greet(), cjs.fs]).toEqual(['hello from one-module-for-both', 'old', { name: 'node:fs' }]);
});

test('what several imports share is there once, however they share it', async () => {
  await registry.publish('shares', '1.0.0', {
    'package.json': '{"type":"module"}',
    'a.js': 'import { all } from "./two.js"; export const get = (name) => all + name;',
    'b.js': 'export { all } from "./two.js";',
    'c.js': 'export { three as default } from "./three.js";',
    'two.js': 'import { three } from "./three.js"; export const all = "two" + three;',
    'three.js': 'export const three = "three";',
    'function.cjs': 'module.exports = () => "called";',
  });
  const imports = ['a.js', 'b.js', 'c.js', 'function.cjs', 'none.js'].map((file) => `shares/${file}`);
  const modules = await modulesOf(await add({ shares: '1' }, { imports }));
  const sandbox = new ModuleRegistry((name) => ({ name }));
  sandbox.update(addedModules(modules, (specifier) => `package:${specifier}`));
  const load = (file: string) => sandbox.load(`node_modules/shares/${file}.js`);
  expect((load('a.js') as { get: (name: string) => string }).get('!')).toBe('twothree!');
  expect(load('c.js')).toMatchObject({ default: 'three' });
  expect((load('function.cjs') as () => string)()).toBe('called');
  expect(Object.keys(modules)).not.toContain('shares/none.js');
});

test('the edge runtime gets its own build, and two imports share their module', async () => {
  const edge = await add({ greet: '1.2.0' }, { runtime: 'edge' });
  expect((await modulesOf(edge))['greet']).toContain('hello from the edge');
  const both = await modulesOf(await add({ greet: '1.2.0' }, { imports: ['greet', 'greet/more'] }));
  expect(Object.values(both).filter((code) => code.includes('one-module-'))).toHaveLength(1);
});

test('a package gets the version that it needs, built-ins and Next.js stay with the server', async () => {
  const answer = await add({ '@scope/uses-greet': '^1.0.0', greet: '1.2.0' });
  expect(Object.keys(answer.lock.packages)).not.toContain('node_modules/next');
  const modules = await modulesOf(answer);
  expect(modules['@scope/uses-greet']).toContain('"old"');
  expect(modules['@scope/uses-greet']).toMatch(/require\("next\/headers"\).*require\("node:fs"\)/s);
});

test.each<[Record<string, unknown>, string, string[]?]>([
  [{ 'never-published': '1' }, 'the registry has no package never-published'],
  [{ greet: '^7' }, 'the registry has no version greet@^7'],
  [{ '../../etc': '1' }, '"../../etc" is no name of a package'],
  [{ 'a b': '1' }, '"a b" is no name of a package'],
  [{ greet: 'http://127.0.0.1:1/a.tgz' }, 'is no version or range'],
  [{ greet: 'git+ssh://a/b.git' }, 'is no version or range'],
  [{ greet: 'file:../x' }, 'is no version or range'],
  [{ greet: 'npm:other@1' }, 'is no version or range'],
  [{ greet: 'owner/repository' }, 'is no version or range'],
  [{ greet: '../x' }, 'is no version or range'],
  [{ greet: 'x.tgz' }, 'is no version or range'],
  [{ greet: 3 }, 'dependencies.greet'],
  [{ greet: '1' }, '"greet/../../x" cannot be imported', ['greet/../../x']],
  [{ greet: '1' }, '"other" is not among the dependencies', ['other']],
  [{ ['x'.repeat(300)]: '1' }, 'is no name of a package'],
])('%j is refused with a reason', async (dependencies, reason, imports) => {
  expect(await reasonFor(dependencies, imports)).toContain(reason);
});

test('a package cannot have the server ask another address, nor read its files', async () => {
  await registry.publish('asks', '1.0.0', {
    'package.json': '{"dependencies":{"x":"http://127.0.0.1:9/x.tgz"}}',
    'index.js': '',
  });
  expect(await reasonFor({ asks: '1' })).toMatch(/x@http.* is not from the registry/);
  await registry.publish('reads', '1.0.0', {
    'index.js': `exports.a = require("../../../../../../../../..${path.resolve('package.json')}"); require("${path.resolve('package.json')}");`,
  });
  const modules = await modulesOf(await add({ reads: '1' }));
  expect(Object.values(modules).join()).not.toContain('route-handler-playground');
  expect(modules['reads']).toContain('Cannot find module');
});

test('an archive cannot lead out of its folder, nor grow without end', async () => {
  const link = entry({
    path: 'package/index.js',
    type: 'SymbolicLink',
    linkpath: path.resolve('package.json'),
    size: 0,
  });
  registry.publishArchive('links-out', '1.0.0', {}, gzipSync(Buffer.concat([link, Buffer.alloc(1024)])));
  expect(Object.values(await modulesOf(await add({ 'links-out': '1' }))).join()).not.toContain(
    'route-handler-playground',
  );
  const size = 41 * 1024 * 1024;
  const large = Buffer.concat([entry({ path: 'package/index.js', type: 'File', size }), Buffer.alloc(size + 1024)]);
  registry.publishArchive('bomb', '1.0.0', {}, gzipSync(large));
  expect(await reasonFor({ bomb: '1' })).toContain('their files are over 40 MB, unpacked');
});

test('a peer that nobody lists is added and locked', async () => {
  await registry.publish('peer', '1.0.0', { 'index.js': 'exports.peer = "its peer";' });
  await registry.publish('has-peer', '1.0.0', {
    'package.json': '{"peerDependencies":{"peer":"^1","react":"*"}}',
    'index.js': 'exports.peer = require("peer").peer;',
  });
  const first = await add({ 'has-peer': '1' });
  expect((await modulesOf(first))['has-peer']).toContain('its peer');
  await registry.publish('peer', '1.0.1', { 'index.js': 'exports.peer = "a newer peer";' });
  await registry.publish('beside', '1.0.0', { 'index.js': '' });
  const later = await add({ 'has-peer': '1', beside: '1' }, { lock: first.lock });
  expect(later.lock.packages['node_modules/peer']).toMatchObject({ version: '1.0.0' });
});

test('packages in a circle are fetched once each', async () => {
  await registry.publish('ring-a', '1.0.0', {
    'package.json': '{"dependencies":{"ring-b":"1"}}',
    'index.js': 'exports.b = require("ring-b");',
  });
  await registry.publish('ring-b', '1.0.0', {
    'package.json': '{"dependencies":{"ring-a":"1"}}',
    'index.js': 'exports.a = require("ring-a");',
  });
  expect(Object.keys((await add({ 'ring-a': '1' })).lock.packages)).toEqual([
    '',
    'node_modules/ring-a',
    'node_modules/ring-b',
  ]);
});

test('scripts of a package are not run', async () => {
  const mark = path.join(folder, 'was-run');
  const scripts = { preinstall: `touch ${mark}`, install: `touch ${mark}`, postinstall: `touch ${mark}` };
  await registry.publish('scripted', '1.0.0', {
    'package.json': JSON.stringify({ scripts }),
    'index.js': 'exports.a = 1;',
  });
  await add({ scripted: '1' });
  await expect(import('node:fs').then(({ existsSync }) => existsSync(mark))).resolves.toBe(false);
});

test('an address in a lock is not asked', async () => {
  const { lock } = await add({ greet: '1.2.0' });
  const locked = { ...lock.packages['node_modules/greet'], resolved: 'http://127.0.0.1:9/greet.tgz' };
  const forged = { ...lock, packages: { ...lock.packages, 'node_modules/greet': locked } };
  expect((await add({ greet: '1.2.0' }, { lock: forged })).lock).toEqual(lock);
});

test('another code under a locked version is refused', async () => {
  const { lock } = await add({ greet: '1.2.0' });
  const integrity = `sha512-${'A'.repeat(86)}==`;
  const forged = { ...lock, packages: { ...lock.packages, 'node_modules/greet': { version: '1.2.0', integrity } } };
  const response = await ask({ dependencies: { greet: '1.2.0' }, imports: ['greet'], runtime: 'nodejs', lock: forged });
  expect(await response.json()).toMatchObject({ detail: 'a package is not the one that package-lock.json names' });
});

function entry(fields: { path: string; type: 'File' | 'SymbolicLink'; size: number; linkpath?: string }): Buffer {
  const block = Buffer.alloc(512);
  new Header({ mode: 0o644, ...fields }).encode(block);
  return block;
}
