import type { CookiePriority, JarCookie } from './jar-cookie';
import { byteLength } from './parse-set-cookie';

/** A site has at most as many. */
export const MOST_COOKIES = 180;
const COOKIES_LEFT = 150;
/** As many of each priority stay, if they can. */
const QUOTA: Record<CookiePriority, number> = { low: 30, medium: 50, high: 70 };

/** Which leave first: without Secure before with it, low priority before high. */
const ROUNDS: { priority: CookiePriority; secureToo: boolean }[] = [
  { priority: 'low', secureToo: false },
  { priority: 'low', secureToo: true },
  { priority: 'medium', secureToo: false },
  { priority: 'high', secureToo: false },
  { priority: 'medium', secureToo: true },
  { priority: 'high', secureToo: true },
];

/** @returns which of one site's cookies, oldest first, leave as in Chromium: of more than 180 all but 150 */
export function evictCookies(cookies: JarCookie[]): JarCookie[] {
  if (cookies.length <= MOST_COOKIES) return [];
  const left = new Set(ROUNDS.reduce(evictRound, cookies));
  return cookies.filter((cookie) => !left.has(cookie));
}

function evictRound(cookies: JarCookie[], { priority, secureToo }: (typeof ROUNDS)[number]): JarCookie[] {
  const ofPriority = cookies.filter((cookie) => cookie.priority === priority);
  const evictable = ofPriority.filter(({ secure }) => secureToo || !secure);
  const count = Math.min(cookies.length - COOKIES_LEFT, evictable.length, ofPriority.length - QUOTA[priority]);
  const leaving = new Set(evictable.slice(0, Math.max(0, count)));
  return cookies.filter((cookie) => !leaving.has(cookie));
}

/** Of the names and values of one site's partitioned cookies. */
const MOST_PARTITIONED_BYTES = 10_240;

/** @returns which of one site's partitioned cookies leave: the oldest, until there are 180 of 10 KB */
export function evictPartitioned(cookies: JarCookie[]): JarCookie[] {
  let bytes = cookies.reduce((sum, { name, value }) => sum + byteLength(name) + byteLength(value), 0);
  return cookies.filter(({ name, value }, at) => {
    if (bytes <= MOST_PARTITIONED_BYTES && cookies.length - at <= MOST_COOKIES) return false;
    bytes -= byteLength(name) + byteLength(value);
    return true;
  });
}
