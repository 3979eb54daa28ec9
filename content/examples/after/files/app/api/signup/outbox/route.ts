import { outbox } from '@/lib/outbox';

export function GET() {
  return Response.json({ outbox });
}
