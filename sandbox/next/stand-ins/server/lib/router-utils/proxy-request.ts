import { stringifyQuery } from 'next/dist/server/server-route-utils';
import type { Readable } from 'node:stream';
import { format } from 'node:url';
import type { IncomingMessage } from '../../../../../runtime/http/incoming-message';
import type { ServerResponse } from '../../../../../runtime/http/server-response';

type ParsedUrl = { query?: Record<string, string | string[]>; search?: string | null };

/** Of a client's connection to this server, not of its request. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);

/** Answers with what another origin answers, as rewrites to another origin do; Next's own proxy opens sockets. */
export async function proxyRequest(
  req: IncomingMessage,
  res: ServerResponse,
  parsedUrl: ParsedUrl,
  _upgrade: unknown,
  body?: Readable,
): Promise<boolean> {
  const { query } = parsedUrl;
  delete parsedUrl.query;
  parsedUrl.search = stringifyQuery(req as never, query as never);
  const target = new URL(format(parsedUrl as never));
  try {
    const response = await fetch(target, {
      method: req.method,
      headers: headersOf(req),
      redirect: 'manual',
      ...(await bodyOf(req, body)),
    });
    await sendOn(response, res);
  } catch (error) {
    console.error(`Failed to proxy ${target.href}`, error);
    res.statusCode = 500;
    res.end('Internal Server Error');
    throw error;
  }
  return true;
}

function headersOf(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (!HOP_BY_HOP.has(name)) for (const one of [value].flat()) headers.append(name, one);
  }
  headers.set('x-forwarded-host', String(req.headers.host ?? ''));
  return headers;
}

async function bodyOf(req: IncomingMessage, body: Readable | undefined): Promise<{ body?: Uint8Array<ArrayBuffer> }> {
  if (req.method === 'GET' || req.method === 'HEAD') return {};
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? req) chunks.push(chunk as Uint8Array);
  return { body: new Uint8Array(Buffer.concat(chunks)) };
}

async function sendOn(response: Response, res: ServerResponse): Promise<void> {
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
  res.writeHead(response.status, response.statusText);
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) res.write(piece.value);
  res.end();
}
