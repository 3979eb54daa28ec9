import { cookieHeader } from '@/lib/cookies/cookie-jar';
import { readSetCookie } from '@/lib/cookies/read-set-cookie';
import type { HeaderList } from '@/sandbox/protocol';
import type { JarCookie } from '@/lib/cookies/jar-cookie';

/** The Cookie header of a page's call; the cookies were set where the server's own page was at the top. */
export function cookiesOfCall(
  cookies: JarCookie[],
  url: string,
  { sameSite }: { sameSite: boolean },
  now: number,
): string {
  const isSent = (cookie: JarCookie) => sameSite || (cookie.sameSite?.toLowerCase() === 'none' && !cookie.partitioned);
  return cookieHeader(cookies.filter(isSent), url, now);
}

/** What the browser takes of an answer for its jar: of one from another site, only cookies that say SameSite=None. */
export function cookiesForJar(headers: HeaderList, url: string, { sameSite }: { sameSite: boolean }): HeaderList {
  const from = new URL(url);
  return headers.filter(([name, value]) => {
    if (sameSite || name.toLowerCase() !== 'set-cookie') return true;
    const read = readSetCookie(value, from, 0);
    return read.ok && read.cookie.sameSite?.toLowerCase() === 'none' && !read.cookie.partitioned;
  });
}
