import { describe } from '@/lib/describe';

export function GET(request: Request) {
  return describe(request);
}
