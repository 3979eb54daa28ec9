import { articles } from '@/lib/articles';

export function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const limit = Math.min(Number(query.get('limit') ?? 10), 20);
  const pages = Math.ceil(articles.length / limit);
  const page = Number(query.get('page') ?? 1);
  const items = articles.slice((page - 1) * limit, page * limit);
  const next = `</api/articles?page=${page + 1}&limit=${limit}>; rel="next"`;
  const headers: Record<string, string> = page < pages ? { Link: next } : {};
  return Response.json({ items, page, pages, total: articles.length }, { headers });
}
