import { setTimeout as pause } from 'node:timers/promises';
import { workLog } from '@/lib/work-log';

// Send this one and press Stop before it is done.
export async function GET(request: Request) {
  for (let step = 1; step <= 8; step++) {
    if (request.signal.aborted) {
      workLog.push(`stopped before step ${step}`);
      return new Response(null, { status: 499 });
    }
    await pause(250);
  }
  workLog.push('finished');
  return Response.json({ steps: 8 });
}
