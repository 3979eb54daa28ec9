import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { NextRequest } from 'next/server.js';
import { DELETE, GET } from '@/app/api/links/[id]/route';
import { POST } from '@/app/api/links/route';

// Answers the route handlers without the rest of Next.js, which takes seconds to start; prints its url when it listens.
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = requestOf(incoming);
  const answered = await handle(request);
  outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
  outgoing.end(Buffer.from(await answered.arrayBuffer()));
}

function handle(request: NextRequest): Promise<Response> {
  if (request.method === 'POST') return POST(request);
  const id = request.nextUrl.pathname.split('/').at(-1) ?? '';
  const context = { params: Promise.resolve({ id }) };
  return request.method === 'DELETE' ? DELETE(request, context) : GET(request, context);
}

function requestOf(incoming: IncomingMessage): NextRequest {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method === 'POST';
  return new NextRequest(`http://${headers.host ?? ''}${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}
