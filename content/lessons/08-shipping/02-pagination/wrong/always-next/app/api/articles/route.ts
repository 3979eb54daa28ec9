import { articles } from '@/lib/articles';

export function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const limit = Math.min(Math.max(Number(query.get('limit')) || 10, 1), 20);
  const pages = Math.ceil(articles.length / limit);
  const page = Math.max(Number(query.get('page')) || 1, 1);
  const items = articles.slice((page - 1) * limit, page * limit);
  const headers = { Link: `</api/articles?page=${page + 1}&limit=${limit}>; rel="next"` };
  return Response.json({ items, page, pages, total: articles.length }, { headers });
}
