import { createHash } from 'node:crypto';

export function GET(request: Request) {
  const text = new URL(request.url).searchParams.get('text') ?? '';
  const digest = createHash('sha256').update(text).digest('hex');
  return Response.json({ digest, runtime: process.env.NEXT_RUNTIME });
}
