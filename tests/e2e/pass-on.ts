import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PassedOn {
  url: string;
  /** Path -> what is made of the body that the site answers. */
  changes: Map<string, (body: string) => string>;
  /** The server is gone, as without a network. */
  stop(): Promise<void>;
}

/** Serves a site under another address, where it can change and go away. */
export async function passOn(site: string): Promise<PassedOn> {
  const changes: PassedOn['changes'] = new Map();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site);
    const change = changes.get(url.pathname);
    const headers = { ...request.headers, ...(change && { 'accept-encoding': 'identity' }) };
    const upstream = send(url, { method: request.method, headers }, (answer) => {
      if (!change) {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        return void answer.pipe(response);
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        response.writeHead(200, { 'content-type': answer.headers['content-type'] ?? '' });
        response.end(change(Buffer.concat(chunks).toString()));
      });
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    changes,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
