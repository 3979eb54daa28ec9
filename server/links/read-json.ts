import type { Problem } from './problem';

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** Reads a request's JSON, at most `limit` bytes of it, whatever its headers claim. */
export async function readJson(request: Request, limit: number): Promise<ReadJson> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) return refuse(415, 'The body is not JSON', 'Send application/json.');
  if (Number(request.headers.get('content-length')) > limit) return tooLarge(limit);
  const bytes = await readBytes(request, limit);
  if (!bytes) return tooLarge(limit);
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse(400, 'The body is not JSON', 'Its text cannot be parsed as JSON in UTF-8.');
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): ReadJson {
  const detail = `The body may have ${limit / 1024} KB. A link that carries the project itself may be longer.`;
  return refuse(413, 'The project is too large for a short link', detail);
}

function refuse(status: number, title: string, detail: string): ReadJson {
  return { ok: false, problem: { status, title, detail } };
}
