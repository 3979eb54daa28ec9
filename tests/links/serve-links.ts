import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { NextRequest } from 'next/server.js';
import { DELETE, GET } from '@/app/api/links/[id]/route';
import { POST } from '@/app/api/links/route';
import * as follow from '@/app/api/follow/[id]/route';
import * as followProject from '@/app/api/follow/[id]/project/route';
import * as follows from '@/app/api/follow/route';
import * as remote from '@/app/api/remotes/[id]/route';
import * as remotes from '@/app/api/remotes/route';

// Answers the route handlers without the rest of Next.js, which takes seconds to start; prints its url when it listens.
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = requestOf(incoming);
  const answered = await handle(request);
  outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (!answered.body) return void outgoing.end();
  const body = Readable.fromWeb(answered.body as NodeReadableStream);
  outgoing.on('close', () => body.destroy());
  body.on('error', () => outgoing.destroy()).pipe(outgoing);
}

function handle(request: NextRequest): Promise<Response> {
  const [, , what, show = '', part] = request.nextUrl.pathname.split('/');
  if (what === 'follow') return handleFollow(request, show, part);
  if (what === 'remotes')
    return show === '' ? remotes.POST(request) : remote.POST(request, { params: Promise.resolve({ id: show }) });
  if (request.method === 'POST') return POST(request);
  const id = request.nextUrl.pathname.split('/').at(-1) ?? '';
  const context = { params: Promise.resolve({ id }) };
  return request.method === 'DELETE' ? DELETE(request, context) : GET(request, context);
}

function handleFollow(request: NextRequest, id: string, part: string | undefined): Promise<Response> {
  const context = { params: Promise.resolve({ id }) };
  if (id === '') return follows.POST(request);
  if (part === 'project') return followProject.GET(request, context);
  if (request.method === 'HEAD') return follow.HEAD(request, context);
  return request.method === 'PUT' ? follow.PUT(request, context) : follow.GET(request, context);
}

function requestOf(incoming: IncomingMessage): NextRequest {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method === 'POST' || method === 'PUT';
  return new NextRequest(`http://${headers.host ?? ''}${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}
