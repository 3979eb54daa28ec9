import { nanoid } from 'nanoid';

export interface Link {
  code: string;
  url: string;
  visits: number;
}

export const links = new Map<string, Link>([['docs', { code: 'docs', url: 'https://nextjs.org/docs', visits: 0 }]]);

export function addLink(url: string, code = nanoid(6)): Link | null {
  if (links.has(code)) return null;
  const link = { code, url, visits: 0 };
  links.set(code, link);
  return link;
}
