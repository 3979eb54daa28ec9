import { timingSafeEqual } from 'node:crypto';
import { sign } from '@/lib/sign';

const handled = new Set<string>();

export async function POST(request: Request) {
  const payload = await request.text();
  const [id, time, signatures] = ['id', 'timestamp', 'signature'].map(
    (name) => request.headers.get(`webhook-${name}`) ?? '',
  );
  if (!signatures.split(' ').some((signature) => isEqual(signature, sign(id, time, payload)))) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  if (Math.abs(Date.now() / 1000 - Number(time)) > 300) return Response.json({ error: 'Too old' }, { status: 401 });
  // A sender that got no answer sends it again, under the same id.
  const repeated = handled.has(id);
  handled.add(id);
  return Response.json({ received: JSON.parse(payload).type, repeated });
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
