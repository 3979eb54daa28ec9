import type { NextRequest } from 'next/server';
import { numberIn } from '@/lib/page-of';

const articles = Array.from({ length: 45 }, (_, index) => ({ id: index + 1, title: `Article ${index + 1}` }));

export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  // A limit without a maximum lets one request ask for everything.
  const limit = numberIn(searchParams, 'limit', { fallback: 10, max: 50 });
  const pages = Math.ceil(articles.length / limit);
  const page = numberIn(searchParams, 'page', { fallback: 1, max: pages });
  const items = articles.slice((page - 1) * limit, page * limit);

  const link = (to: number, rel: string) => `</api/articles?page=${to}&limit=${limit}>; rel="${rel}"`;
  const links = [page > 1 && link(page - 1, 'prev'), page < pages && link(page + 1, 'next')].filter(Boolean);
  return Response.json({ items, page, pages, total: articles.length }, { headers: { Link: links.join(', ') } });
}
