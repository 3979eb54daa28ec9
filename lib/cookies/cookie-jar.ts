import { Cookie, CookieJar } from 'tough-cookie';
import type { JarCookie } from './jar-cookie';

/** As in browsers (RFC 6265, section 6.1 asks for at least as much): a stranger's answer must not fill the jar. */
const MOST_COOKIES = 180;
/** Of a cookie's name, value and attributes, in characters. */
const LONGEST_COOKIE = 4096;

/** The cookies after an answer from `url` set some; one that breaks the rules changes nothing. */
export function storeCookies(cookies: JarCookie[], url: string, setCookies: string[]): JarCookie[] {
  const jar = fillJar(cookies);
  const taken = setCookies.filter((header) => header.length <= LONGEST_COOKIE).slice(-MOST_COOKIES);
  for (const header of taken) jar.setCookieSync(header, url, { ignoreError: true });
  return readJar(jar).slice(-MOST_COOKIES);
}

/** The `Cookie` header of a request to `url`; '' where it has none. */
export function cookieHeader(cookies: JarCookie[], url: string): string {
  return fillJar(cookies).getCookieStringSync(url);
}

function fillJar(cookies: JarCookie[]): CookieJar {
  // `localhost` is no public suffix, and its `Secure` cookies are sent as browsers send them.
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: false, allowSecureOnLocal: true });
  for (const { name, expires, sameSite, ...cookie } of cookies) {
    const made = new Cookie({
      ...cookie,
      key: name,
      expires: expires === null ? 'Infinity' : new Date(expires),
      ...(sameSite === null ? {} : { sameSite }),
    });
    // The memory store calls back at once.
    jar.store.putCookie(made, () => {});
  }
  return jar;
}

/** Without those that have ended. */
function readJar(jar: CookieJar): JarCookie[] {
  return (jar.serializeSync()?.cookies ?? [])
    .map((kept) => Cookie.fromJSON(kept))
    .filter((cookie) => cookie !== undefined)
    .filter((cookie) => cookie.TTL() > 0)
    .map(toJarCookie);
}

function toJarCookie(cookie: Cookie): JarCookie {
  const expiry = cookie.expiryTime();
  return {
    name: cookie.key,
    value: cookie.value,
    domain: cookie.domain ?? '',
    path: cookie.path ?? '/',
    expires: expiry === undefined || !Number.isFinite(expiry) ? null : new Date(expiry).toISOString(),
    hostOnly: cookie.hostOnly ?? true,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite ?? null,
  };
}
