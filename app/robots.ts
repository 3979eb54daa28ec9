import type { MetadataRoute } from 'next';

export const dynamic = 'force-static';

/** Short links are somebody's own; embeds show what other pages say. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/s/', '/embed', '/api/'] } };
}
