import { createHash } from 'node:crypto';

let config = { theme: 'dark', beta: false };

// Handlers get no ETag by themselves: this is all it takes.
export function GET(request: Request) {
  const body = JSON.stringify(config);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

export async function PATCH(request: Request) {
  config = { ...config, ...(await request.json()) };
  return Response.json(config);
}
