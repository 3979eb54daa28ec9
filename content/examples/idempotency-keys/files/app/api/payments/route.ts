import { once } from '@/lib/idempotency';

let paid = 0;

export async function POST(request: Request) {
  const key = request.headers.get('idempotency-key');
  if (!key) return Response.json({ error: 'Idempotency-Key is missing' }, { status: 400 });
  const body = await request.text();
  return once(key, body, async () => {
    await Promise.resolve();
    paid++;
    return Response.json({ payment: paid, ...JSON.parse(body) }, { status: 201 });
  });
}

export function GET() {
  return Response.json({ paid });
}
