import { articles } from '@/lib/articles';

export function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  return Response.json({ items: articles, query: query.toString() });
}
