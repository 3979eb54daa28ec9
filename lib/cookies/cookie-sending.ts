import { isTrustworthy, matchesDomain } from './cookie-domain';
import type { CookieProblem } from './cookie-problem';
import type { JarCookie } from './jar-cookie';

/** @returns why a browser does not send a cookie with a request of the same site to `url`; null where it does */
export function notSentBecause(cookie: JarCookie, url: URL, now: number): CookieProblem | null {
  const { domain, path, secure, hostOnly } = cookie;
  if (!isAlive(cookie, now))
    return { rule: 'expiry', reason: 'It has ended.', fix: 'Set it again, with a larger Max-Age.' };
  if (!matchesDomain(url.hostname, cookie))
    return {
      rule: 'domain',
      reason: `It belongs to ${domain}${hostOnly ? ' alone' : ''}, and the request goes to ${url.hostname}.`,
      fix: hostOnly ? `Set it with Domain=${domain}, if ${url.hostname} lies in that.` : `Set it from ${url.hostname}.`,
    };
  if (!matchesPath(url.pathname, path))
    return {
      rule: 'path',
      reason: `Its path is ${path}, and ${url.pathname} does not lie below that.`,
      fix: 'Set it with Path=/.',
    };
  if (secure && !isTrustworthy(url))
    return {
      rule: 'secure',
      reason: `It is Secure, and ${url.origin} is neither https nor this machine.`,
      fix: 'Ask over https.',
    };
  return null;
}

export function isAlive({ expires }: JarCookie, now: number): boolean {
  return expires === null || new Date(expires).getTime() > now;
}

function matchesPath(pathname: string, path: string): boolean {
  if (!pathname.startsWith(path)) return false;
  return pathname.length === path.length || path.endsWith('/') || pathname[path.length] === '/';
}
