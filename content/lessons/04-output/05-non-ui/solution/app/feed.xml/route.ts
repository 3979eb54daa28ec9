import { posts } from '@/lib/posts';

export function GET(request: Request) {
  const tag = new URL(request.url).searchParams.get('tag');
  const chosen = posts.filter((post) => !tag || post.tag === tag);
  const items = chosen.map(({ title }) => `<item><title>${escapeXml(title)}</title></item>`);
  const xml = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
