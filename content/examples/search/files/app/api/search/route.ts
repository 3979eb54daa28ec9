import type { NextRequest } from 'next/server';
import { searchCities } from '@/lib/search';

export function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams.get('q')?.trim();
  if (!query) return Response.json({ error: 'Say what to search for: ?q=…' }, { status: 400 });
  const results = searchCities(query);
  return Response.json({ query, results, total: results.length });
}
