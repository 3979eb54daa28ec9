import { describeRuntime } from '@/lib/describe-runtime';

export const runtime = 'edge';

export function GET() {
  return Response.json(describeRuntime());
}
