import { pages, printReport } from '@/lib/report';

export function GET(request: Request) {
  const headers = { 'X-Pages': String(pages.length) };
  return new Response(printReport(request.method), { headers });
}

export function HEAD() {
  return new Response(null, { status: 204, headers: { 'X-Pages': String(pages.length) } });
}
