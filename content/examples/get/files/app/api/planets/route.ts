import { planets } from '@/lib/planets';

export function GET() {
  return Response.json({ planets, total: planets.length });
}
