import { posts } from '@/lib/posts';

export function GET(request: Request) {
  const tag = new URL(request.url).searchParams.get('tag');
  const chosen = posts.filter((post) => !tag || post.tag === tag);
  const items = chosen.map(({ title }) => `<item><title>${title}</title></item>`);
  return new Response(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
}
