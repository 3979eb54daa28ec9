import { domainOf, isAddress, isTrustworthy } from './cookie-domain';
import { expiryOf } from './cookie-lifetime';
import { PRIORITIES, type CookiePriority, type JarCookie } from './jar-cookie';
import { byteLength, parseSetCookie, type ParsedSetCookie } from './parse-set-cookie';

/** A cookie as a browser would keep it (one that has ended deletes its like), or why a browser refuses it. */
export type ReadSetCookie = { ok: true; cookie: JarCookie } | { ok: false; reason: string };

/** The most a browser keeps of name and value together, in bytes. */
const MOST_BYTES = 4096;

/**
 * Reads a Set-Cookie header of an answer from `url` to a request of the same site, as Chromium 156 does. Where Firefox does
 * otherwise stands in `fixtures/cookie-table.ts`.
 */
export function readSetCookie(header: string, url: URL, now = Date.now()): ReadSetCookie {
  const parsed = parseSetCookie(header);
  const { attributes } = parsed;
  const domain = domainOf(attributes.get('domain') ?? '', url.hostname);
  const reasons = [charactersProblem(header, parsed), ...nameProblems(parsed), ...flagProblems(parsed, url)];
  if (!domain) reasons.push(domainProblem(attributes.get('domain') ?? '', url.hostname));
  const problems = reasons.filter((reason) => reason !== null);
  if (problems.length > 0 || !domain) return { ok: false, reason: problems.join(' ') };
  const path = attributes.get('path') ?? '';
  const expiry = expiryOf(parsed, now);
  const cookie = {
    name: parsed.name,
    value: parsed.value,
    ...domain,
    path: path.startsWith('/') ? path : defaultPath(url.pathname),
    expires: expiry === null ? null : new Date(expiry).toISOString(),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: sameSiteOf(parsed),
    partitioned: attributes.has('partitioned'),
    priority: priorityOf(parsed),
  };
  return { ok: true, cookie };
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;

function charactersProblem(header: string, { name, value, attributes }: ParsedSetCookie): string | null {
  const parts = [name, value, ...attributes.keys(), ...attributes.values()];
  const found = CONTROL.exec(header)?.[0] ?? (parts.some((part) => part.includes('\t')) ? '\t' : undefined);
  if (found === undefined) return null;
  const code = found.charCodeAt(0).toString(16).padStart(2, '0');
  return `It has the control character 0x${code}, which a cookie may not have.`;
}

function nameProblems({ name, value }: ParsedSetCookie): (string | null)[] {
  const bytes = byteLength(name) + byteLength(value);
  return [
    name === '' && value === '' ? 'It has neither a name nor a value.' : null,
    name === '' && value.includes('=') ? 'It has no name, and its value has a "=" in it.' : null,
    bytes > MOST_BYTES ? `Its name and value are ${bytes} bytes; browsers keep up to ${MOST_BYTES}.` : null,
  ];
}

/** A name of this prefix needs what is listed; the first that fits counts. */
const PREFIXES: [prefix: string, needs: ('Secure' | 'HttpOnly' | 'Path=/' | 'no Domain')[]][] = [
  ['__Host-Http-', ['Secure', 'HttpOnly', 'Path=/', 'no Domain']],
  ['__Host-', ['Secure', 'Path=/', 'no Domain']],
  ['__Http-', ['Secure', 'HttpOnly']],
  ['__Secure-', ['Secure']],
];

function flagProblems(parsed: ParsedSetCookie, url: URL): (string | null)[] {
  const secure = parsed.attributes.has('secure');
  const partitioned = parsed.attributes.has('partitioned');
  return [
    secure && !isTrustworthy(url) ? `It is Secure, but ${url.origin} is neither https nor this machine.` : null,
    sameSiteOf(parsed) === 'none' && !secure ? 'SameSite=None needs Secure.' : null,
    partitioned && !secure ? 'Partitioned needs Secure.' : null,
    prefixProblem(parsed, url),
  ];
}

function prefixProblem({ name, value, attributes }: ParsedSetCookie, url: URL): string | null {
  // A server would take `__Host-a` without a name for one with it.
  const shown = name === '' ? value : name;
  const found = PREFIXES.find(([prefix]) => shown.toLowerCase().startsWith(prefix.toLowerCase()));
  if (!found) return null;
  if (name === '') return `A cookie without a name may not begin with ${found[0]}.`;
  const domain = attributes.get('domain') ?? '';
  const has = {
    Secure: attributes.has('secure'),
    HttpOnly: attributes.has('httponly'),
    'Path=/': attributes.get('path') === '/',
    'no Domain': domain === '' || (isAddress(url.hostname) && domain === url.hostname),
  };
  const missing = found[1].filter((need) => !has[need]);
  return missing.length === 0 ? null : `A name that begins with ${found[0]} needs ${missing.join(' and ')}.`;
}

function domainProblem(domain: string, host: string): string {
  return `Domain=${domain} is neither ${host} nor a domain that it lies in.`;
}

/** The folder of the url's path. */
function defaultPath(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/')) || '/';
}

function sameSiteOf({ attributes }: ParsedSetCookie): string | null {
  const value = attributes.get('samesite')?.toLowerCase() ?? '';
  return ['strict', 'lax', 'none'].includes(value) ? value : null;
}

function priorityOf({ attributes }: ParsedSetCookie): CookiePriority {
  const value = attributes.get('priority')?.toLowerCase();
  return PRIORITIES.find((priority) => priority === value) ?? 'medium';
}
