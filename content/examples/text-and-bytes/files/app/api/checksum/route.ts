import { createHash } from 'node:crypto';

export async function POST(request: Request) {
  // The bytes as they came: what a checksum or a signature is made of.
  const bytes = new Uint8Array(await request.arrayBuffer());
  return Response.json({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
}
