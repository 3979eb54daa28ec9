import { euros } from '@/app/_lib/money';

export function GET() {
  return Response.json({ revenue: euros(1250000) });
}
