import { workLog } from '@/lib/work-log';

export function GET() {
  return Response.json({ workLog });
}
