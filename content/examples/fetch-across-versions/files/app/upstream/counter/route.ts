// Stands in for another service: counts how often it is really asked. The count is kept on globalThis: when another route
// is compiled, the development server of 14 and 15 evaluates every module anew, and a variable would start over.
const service = globalThis as typeof globalThis & { timesAsked?: number };

export const dynamic = 'force-dynamic';

export function GET() {
  service.timesAsked = (service.timesAsked ?? 0) + 1;
  return Response.json({ count: service.timesAsked });
}
