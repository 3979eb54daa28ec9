import { escapeXml } from '@/lib/escape-xml';
import { posts } from '@/lib/posts';

const SITE = 'https://blog.example.com';

export function GET() {
  const items = posts.map(
    ({ slug, title, date }) => `<item>
  <title>${escapeXml(title)}</title>
  <link>${SITE}/${slug}</link>
  <pubDate>${new Date(date).toUTCString()}</pubDate>
</item>`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>Blog</title>
<link>${SITE}</link>
${items.join('\n')}
</channel></rss>`;
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
