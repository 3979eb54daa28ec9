import type { NextRequest } from 'next/server';
import { books } from '@/lib/books';

export function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  // get() is null where a parameter is missing, and '' where it has no value: ?after and ?after= are the same.
  const after = Number(query.get('after') || 0);
  const tags = query.getAll('tag');
  const found = books.filter((book) => book.year > after && tags.every((tag) => book.tags.includes(tag)));
  if (query.get('sort') === '-year') found.sort((a, b) => b.year - a.year);
  return Response.json(found);
}
