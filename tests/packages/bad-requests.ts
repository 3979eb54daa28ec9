import { gzipSync } from 'node:zlib';
import type { TestRegistry } from './test-registry';

export interface BadRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

/** What the registry must have for the requests below. */
export async function publishTraps(registry: TestRegistry): Promise<void> {
  await registry.publish('greet', '1.0.0', { 'index.js': 'exports.a = 1;' });
  const manifest = (name: string) => ({ 'package.json': `{"dependencies":{"${name}":"1"}}`, 'index.js': '' });
  await registry.publish('ring-a', '1.0.0', manifest('ring-b'));
  await registry.publish('ring-b', '1.0.0', manifest('ring-a'));
  await registry.publish('stray', '1.0.0', { 'package.json': '{"dependencies":{"x":"../../x"}}', 'index.js': '' });
  registry.publishArchive('no-archive', '1.0.0', {}, Buffer.from('no archive'));
  registry.publishArchive('huge', '1.0.0', {}, gzipSync(Buffer.alloc(48 * 1024 * 1024)));
}

type Make = (n: number) => Omit<BadRequest, 'method' | 'path'> | { path: string };

const ask = (dependencies: object, imports: unknown = Object.keys(dependencies), more: object = {}) => ({
  body: JSON.stringify({ dependencies, imports, runtime: 'nodejs', ...more }),
});

const KINDS: readonly Make[] = [
  (n) => ask({ [`never-published-${n}`]: '1' }),
  (n) => ask({ [`@nobody/never-${n}`]: '^1.2' }),
  (n) => ask({ greet: `^${n + 7}` }),
  (n) => ask({ greet: `no-such-tag-${n}` }),
  () => ask({ 'ring-a': '1' }, ['ring-a/none']),
  () => ask({ stray: '1' }),
  () => ask({ 'no-archive': '1' }),
  () => ask({ huge: '1' }),
  (n) => ask({ [`../../etc/${n}`]: '1' }),
  (n) => ask({ greet: `../${n}` }),
  (n) => ask({ greet: `http://127.0.0.1:9/${n}.tgz` }),
  () => ask({ greet: '1' }, ['greet/../../x']),
  (n) => ask({ greet: '1' }, [`other-${n}`]),
  (n) => ask({ ['x'.repeat(215 + n)]: '1' }),
  (n) => ask(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`a-${n}-${at}`, '1']))),
  (n) => ask({ greet: 'x'.repeat(300 * 1024), n }),
  () => ask({ greet: '1' }, []),
  () => ask({ greet: '1' }, 'greet'),
  () => ask({ greet: '1' }, ['greet'], { runtime: 'browser' }),
  () => ask({ greet: '1' }, ['greet'], { lock: { lockfileVersion: 1, packages: {} } }),
  (n) => ask({ greet: '1' }, ['greet'], { lock: { lockfileVersion: 3, packages: { [`node_modules/../${n}`]: {} } } }),
  () => ({ body: '{"dependencies":{"__proto__":{"a":"1"}},"imports":["__proto__"],"runtime":"nodejs"}' }),
  () => ({ body: '{"dependencies":' }),
  () => ({ body: '[]' }),
  () => ({ body: '[['.repeat(40_000) }),
  (n) => ({ path: `/${'0'.repeat(64 - String(n).length)}${n}` }),
  () => ({ path: '/..%2f..%2fpackage.json' }),
  (n) => ({ path: `/${'f'.repeat(65 + (n % 900))}` }),
];

/** Requests that ask for what is not there or must not be, all of them different where that matters. */
export function badRequests(count: number): BadRequest[] {
  return Array.from({ length: count }, (_, n) => {
    const made = KINDS[n % KINDS.length]?.(n) ?? {};
    return 'path' in made
      ? { method: 'GET', path: `/api/packages${made.path}` }
      : { method: 'POST', path: '/api/packages', ...made };
  });
}

/** @returns why this is no good answer to a bad request; null for one that is */
export async function faultOf(response: Response, registryUrl: string): Promise<string | null> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  // what is only in a circle can be had
  if (response.status === 200 && type.includes('json')) return null;
  if (response.status === 200 || response.status >= 500 !== (response.status === 503))
    return `${response.status} ${text}`;
  if (!type.startsWith('application/problem+json')) return `${response.status} ${type}`;
  const { detail } = JSON.parse(text) as { detail?: unknown };
  const isClause =
    typeof detail === 'string' &&
    / /.test(detail) &&
    detail.length < 600 &&
    !detail.includes('\n') &&
    !detail.includes(registryUrl);
  return isClause ? null : `${response.status} ${text}`;
}
