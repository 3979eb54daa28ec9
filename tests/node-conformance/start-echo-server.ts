import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What of a request's headers the program itself wrote. */
const TOLD = /^(x-.*|authorization)$/;

/** A server on this machine that answers with what it was asked. */
export async function startEchoServer(): Promise<{ base: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://a');
    const status = Number(/^\/status\/(\d+)$/.exec(pathname)?.[1] ?? 200);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(pathname === '/cookies' && { 'set-cookie': ['a=1', 'b=2'] }),
      ...(status === 302 && { location: '/elsewhere' }),
    });
    if (pathname === '/slow') return;
    void describe(request).then((told) => response.end(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function describe(request: IncomingMessage): Promise<string> {
  const headers = Object.entries(request.headers).filter(([name]) => TOLD.test(name));
  return JSON.stringify([request.method, request.url, Object.fromEntries(headers), await text(request)]);
}
