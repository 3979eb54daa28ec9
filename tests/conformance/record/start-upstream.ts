import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createUpstream } from '../create-upstream';

/** Serves on a port of its own what a playground answers a case's `fetch` with. */
export async function startUpstream(): Promise<{ port: number; stop(): Promise<void> }> {
  const answer = createUpstream();
  const server = createServer((request, response) => void respond(request, response));
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { status, headers, body } = await answer({
      method: request.method ?? 'GET',
      url: `http://${request.headers.host ?? '127.0.0.1'}${request.url ?? '/'}`,
      headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      body: Buffer.concat(pieces),
    });
    response.writeHead(status, headers.flat());
    response.end(body);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
