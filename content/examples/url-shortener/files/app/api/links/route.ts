import type { NextRequest } from 'next/server';
import { addLink, links } from '@/lib/links';

export function GET() {
  return Response.json([...links.values()]);
}

export async function POST(request: NextRequest) {
  const { url, code } = await request.json();
  // Anything but the web stays out: `javascript:` is an address too.
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return Response.json({ error: 'Send an address of the web' }, { status: 400 });
  }
  const link = addLink(url, code);
  if (!link) return Response.json({ error: `${code} is taken` }, { status: 409 });
  return Response.json({ short: new URL(`/s/${link.code}`, request.url) }, { status: 201 });
}
