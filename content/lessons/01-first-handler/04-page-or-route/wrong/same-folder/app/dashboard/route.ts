import { visitorsOf } from '@/lib/visitors';

export function GET(request: Request) {
  return Response.json({ visitors: visitorsOf(request) });
}
