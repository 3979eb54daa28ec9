import { describeRuntime } from '@/lib/describe-runtime';

// 'nodejs' is the default: nothing to export.
export function GET() {
  return Response.json(describeRuntime());
}
