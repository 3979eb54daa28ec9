import { cookieHeader } from '@/lib/cookies/cookie-jar';
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
