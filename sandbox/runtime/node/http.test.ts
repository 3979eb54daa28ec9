import * as node from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeBuiltins } from './builtins';

const own = nodeBuiltins.http!() as typeof node;
const server = node.createServer((request, response) => {
  response.setHeader('set-cookie', ['a=1', 'b=2']);
  response.writeHead(request.url === '/missing' ? 404 : 200, { 'x-seen': String(request.headers['x-sent']) });
  request.pipe(response);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** What a program of either sees of one exchange. */
function exchange(http: typeof node, path: string, options: node.RequestOptions, body?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.request(`http://127.0.0.1:${port}${path}`, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { statusCode, statusMessage, headers } = response;
        resolve([statusCode, statusMessage, headers['x-seen'], headers['set-cookie'], text]);
      });
    });
    request.on('error', reject);
    if (body) request.write(body);
    request.end();
  });
}

test.each([
  ['/', {}],
  ['/missing', { headers: { 'X-Sent': 'yes' } }],
  ['/', { method: 'POST', headers: { 'x-sent': 3 } }, 'a body'],
] as [string, node.RequestOptions, string?][])('%s %o is answered as in Node', async (...request) => {
  expect(await exchange(own, ...request)).toEqual(await exchange(node, ...request));
});

test('get needs no end, and takes parts of an address', async () => {
  const status = await new Promise((resolve) => {
    own.get({ hostname: '127.0.0.1', port, path: '/missing' }, ({ statusCode }) => resolve(statusCode));
  });
  expect(status).toBe(404);
});

test('what cannot be reached, or is let go, is an error event', async () => {
  const closed = node.createServer();
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
  const free = (closed.address() as AddressInfo).port;
  await new Promise((done) => closed.close(done));
  const failure = (http: typeof node, act: (request: node.ClientRequest) => unknown) =>
    new Promise((resolve) => {
      const request = http.get(`http://127.0.0.1:${free}/`);
      request.on('error', (error: NodeJS.ErrnoException) => resolve([error.code, error.message]));
      act(request);
    });
  for (const act of [(request: node.ClientRequest) => request.destroy(), () => undefined])
    expect(await failure(own, act)).toEqual(await failure(node, act));
});

test('what is no http address is refused as Node refuses it', () => {
  expect(() => own.get('ftp://127.0.0.1/')).toThrow('Protocol "ftp:" not supported. Expected "http:"');
  expect(() => own.createServer()).toThrow('nothing can listen in a browser tab');
});
