import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ResolvedRequest } from '../http-file/resolve-request';
import { parseCurl } from '../import/parse-curl';
import { toCurl } from './curl';
import { toFetchSnippet } from './fetch-snippet';

const run = promisify(execFile);
let server: Server;
let origin: string;
let received: {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received = { method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks) };
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

const TRICKY: [string, ResolvedRequest][] = [
  ['a plain GET', { method: 'GET', url: '/a?b=c&d=$HOME', headers: [] }],
  [
    'quotes',
    { method: 'POST', url: '/a', headers: [['x-a', `it's "q" \\ $(id) \`id\``]], body: `it's "q" \\n $HOME \`id\` !x` },
  ],
  [
    'lines and unicode',
    { method: 'PUT', url: '/a', headers: [['content-type', 'text/plain']], body: 'é😀\n\ttwo\r\n\u2028three' },
  ],
  [
    'a body like a file',
    { method: 'POST', url: '/a', headers: [['content-type', 'application/json']], body: '@/etc/passwd' },
  ],
  ['brackets in the url', { method: 'DELETE', url: '/a/[1-3]/{b,c}?x=[]', headers: [['x-empty', '']] }],
  [
    'bytes',
    {
      method: 'PATCH',
      url: '/a',
      headers: [['content-type', 'application/octet-stream']],
      body: new Uint8Array([0, 255, 10, 13, 39, 0]),
    },
  ],
  ['an option for a url', { method: 'GET', url: '/-X', headers: [['x-a', '-d']] }],
];

function expectReceived({ method, url, headers, body = '' }: ResolvedRequest): void {
  expect(received.method).toBe(method);
  expect(decodeURI(received.url ?? '')).toBe(url);
  expect(received.headers).toMatchObject(Object.fromEntries(headers));
  expect(received.body).toEqual(Buffer.from(body as string));
}

test.each(TRICKY)('curl in bash sends %s', async (_, request) => {
  await run('bash', ['-c', `${toCurl(request, origin)} -s`]);
  expectReceived(request);
});

test.each(TRICKY)('node runs the fetch snippet of %s', async (_, request) => {
  await run('node', ['--input-type=module', '-e', toFetchSnippet(request, origin)]);
  expectReceived(request);
});

test.each(TRICKY.filter(([, { body }]) => !(body instanceof Uint8Array)))(
  'a curl command that was copied is read back: %s',
  (_, request) => {
    const parsed = parseCurl(toCurl(request, origin));
    const headers = request.headers.map(([name, value]) => ({ name, value, enabled: true }));
    expect(parsed).toMatchObject({
      ok: true,
      requests: [{ method: request.method, url: origin + request.url, body: request.body ?? '' }],
    });
    if (parsed.ok) expect(parsed.requests[0]?.headers).toEqual(expect.arrayContaining(headers));
  },
);

test('a HEAD, and dots in a path', async () => {
  await run('bash', ['-c', `${toCurl({ method: 'HEAD', url: '/a/../b', headers: [] }, origin)} -s`]);
  expect(received).toMatchObject({ method: 'HEAD', url: '/a/../b' });
});

test('a body without a content type gets none from curl', async () => {
  await run('bash', ['-c', `${toCurl({ method: 'POST', url: '/a', headers: [], body: 'x' }, origin)} -s`]);
  expect(received.headers['content-type']).toBeUndefined();
});
