import type { HeaderList } from '@/sandbox/protocol';
import { clearsCookies } from './clear-site-data';
import { isAddress, isTrustworthy } from './cookie-domain';
import { isAlive, notSentBecause } from './cookie-sending';
import { evictCookies, evictPartitioned, MOST_COOKIES } from './evict-cookies';
import type { JarCookie } from './jar-cookie';
import { readSetCookie } from './read-set-cookie';

/** A Set-Cookie header that a browser does not keep, and why. */
export interface RefusedCookie {
  header: string;
  reason: string;
}

/** `kept` is the whole jar, oldest first. */
export interface StoredCookies {
  kept: JarCookie[];
  refused: RefusedCookie[];
}

/** The cookies after an answer from `url` set some; the rules are Chromium's for a request of the same site. */
export function storeCookies(cookies: JarCookie[], url: string, setCookies: string[], now = Date.now()): StoredCookies {
  const from = new URL(url);
  const refused: RefusedCookie[] = [];
  let kept = cookies.filter((cookie) => isAlive(cookie, now));
  for (const header of setCookies) {
    const read = readSetCookie(header, from, now);
    if (read.ok) kept = putCookie(kept, read.cookie, now);
    else refused.push({ header, reason: read.problems.map(({ reason }) => reason).join(' ') });
  }
  return { kept, refused };
}

/** The cookies after an answer with all its headers: `Clear-Site-Data` empties the jar of its host, its own cookies included. */
export function receiveCookies(
  cookies: JarCookie[],
  url: string,
  headers: HeaderList,
  now = Date.now(),
): StoredCookies {
  const valuesOf = (wanted: string) =>
    headers.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : []));
  const stored = storeCookies(cookies, url, valuesOf('set-cookie'), now);
  const from = new URL(url);
  if (!isTrustworthy(from) || !clearsCookies(valuesOf('clear-site-data'))) return stored;
  return { ...stored, kept: stored.kept.filter(({ domain }) => siteOf(domain) !== siteOf(from.hostname)) };
}

/** The `Cookie` header of a request of the same site to `url`; '' where it has none. */
export function cookieHeader(cookies: JarCookie[], url: string, now = Date.now()): string {
  const to = new URL(url);
  return cookies
    .filter((cookie) => notSentBecause(cookie, to, now) === null)
    .toSorted((a, b) => b.path.length - a.path.length)
    .map(({ name, value }) => (name === '' ? value : `${name}=${value}`))
    .join('; ');
}

function putCookie(cookies: JarCookie[], cookie: JarCookie, now: number): JarCookie[] {
  const place = cookies.findIndex((other) => isSame(other, cookie));
  const others = place < 0 ? cookies : cookies.toSpliced(place, 1);
  if (!isAlive(cookie, now)) return others;
  // A new value makes a cookie new; the same one keeps its place.
  if (place >= 0 && cookies[place]?.value === cookie.value) return cookies.with(place, cookie);
  return makeRoom([...others, cookie], cookie);
}

/** Browsers count the cookies of a site, not of a host; those of the partition by themselves. */
function makeRoom(cookies: JarCookie[], { domain, partitioned }: JarCookie): JarCookie[] {
  if (!partitioned && cookies.length <= MOST_COOKIES) return cookies;
  const site = siteOf(domain);
  const counted = cookies.filter((cookie) => cookie.partitioned === partitioned && siteOf(cookie.domain) === site);
  const evicted = new Set(partitioned ? evictPartitioned(counted) : evictCookies(counted));
  return evicted.size === 0 ? cookies : cookies.filter((cookie) => !evicted.has(cookie));
}

/** The last two labels, as far as that can be known without a list of public suffixes. */
function siteOf(host: string): string {
  return isAddress(host) ? host : host.split('.').slice(-2).join('.');
}

/** Whether one replaces the other. */
export function isSame(a: JarCookie, b: JarCookie): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.hostOnly === b.hostOnly &&
    a.path === b.path &&
    a.partitioned === b.partitioned
  );
}
