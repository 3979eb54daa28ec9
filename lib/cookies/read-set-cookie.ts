import { domainOf, isAddress, isTrustworthy } from './cookie-domain';
import { expiryOf } from './cookie-lifetime';
import type { AttributeChange, CookieProblem } from './cookie-problem';
import { PRIORITIES, type CookiePriority, type JarCookie } from './jar-cookie';
import { byteLength, parseSetCookie, type ParsedSetCookie } from './parse-set-cookie';

/** A cookie as a browser would keep it (one that has ended deletes its like), or every rule by which a browser refuses it. */
export type ReadSetCookie = { ok: true; cookie: JarCookie } | { ok: false; problems: CookieProblem[] };

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
  const found = [charactersProblem(header, parsed), ...nameProblems(parsed), ...flagProblems(parsed, url)];
  if (!domain) found.push(domainProblem(attributes.get('domain') ?? '', url.hostname));
  const problems = found.filter((problem) => problem !== null);
  if (problems.length > 0 || !domain) return { ok: false, problems };
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

/** Whether there is a control character in it; a tab is none. */
export function hasControl(header: string): boolean {
  return CONTROL.test(header);
}

function charactersProblem(header: string, { name, value, attributes }: ParsedSetCookie): CookieProblem | null {
  const parts = [name, value, ...attributes.keys(), ...attributes.values()];
  const found = CONTROL.exec(header)?.[0] ?? (parts.some((part) => part.includes('\t')) ? '\t' : undefined);
  if (found === undefined) return null;
  const code = found.charCodeAt(0).toString(16).padStart(2, '0');
  return {
    rule: 'characters',
    reason: `It has the control character 0x${code}, which a cookie may not have.`,
    fix: 'Encode the value with encodeURIComponent.',
  };
}

function nameProblems({ name, value }: ParsedSetCookie): (CookieProblem | null)[] {
  const bytes = byteLength(name) + byteLength(value);
  return [
    name === '' && value === ''
      ? { rule: 'name', reason: 'It has neither a name nor a value.', fix: 'Begin with name=value.' }
      : null,
    name === '' && value.includes('=')
      ? {
          rule: 'name',
          reason: 'It has no name, and its value has a "=" in it.',
          fix: 'Put a name before the first "=".',
        }
      : null,
    bytes > MOST_BYTES
      ? {
          rule: 'size',
          reason: `Its name and value are ${bytes} bytes; browsers keep up to ${MOST_BYTES}.`,
          fix: 'Keep the data on the server, and only its id in the cookie.',
        }
      : null,
  ];
}

const ADD_SECURE = { fix: 'Add Secure.', change: { Secure: true } } as const;

/** What a need of a prefix asks of the attributes. */
const CHANGES: Record<Need, AttributeChange> = {
  Secure: { Secure: true },
  HttpOnly: { HttpOnly: true },
  'Path=/': { Path: '/' },
  'no Domain': { Domain: null },
};

type Need = 'Secure' | 'HttpOnly' | 'Path=/' | 'no Domain';

/** A name of this prefix needs what is listed; the first that fits counts. */
const PREFIXES: [prefix: string, needs: Need[]][] = [
  ['__Host-Http-', ['Secure', 'HttpOnly', 'Path=/', 'no Domain']],
  ['__Host-', ['Secure', 'Path=/', 'no Domain']],
  ['__Http-', ['Secure', 'HttpOnly']],
  ['__Secure-', ['Secure']],
];

function flagProblems(parsed: ParsedSetCookie, url: URL): (CookieProblem | null)[] {
  const secure = parsed.attributes.has('secure');
  const partitioned = parsed.attributes.has('partitioned');
  return [
    secure && !isTrustworthy(url)
      ? {
          rule: 'secure',
          reason: `It is Secure, but ${url.origin} is neither https nor this machine.`,
          fix: 'Answer over https.',
        }
      : null,
    sameSiteOf(parsed) === 'none' && !secure
      ? { rule: 'samesite', reason: 'SameSite=None needs Secure.', ...ADD_SECURE }
      : null,
    partitioned && !secure ? { rule: 'partitioned', reason: 'Partitioned needs Secure.', ...ADD_SECURE } : null,
    prefixProblem(parsed, url),
  ];
}

function prefixProblem({ name, value, attributes }: ParsedSetCookie, url: URL): CookieProblem | null {
  // A server would take `__Host-a` without a name for one with it.
  const shown = name === '' ? value : name;
  const found = PREFIXES.find(([prefix]) => shown.toLowerCase().startsWith(prefix.toLowerCase()));
  if (!found) return null;
  if (name === '')
    return {
      rule: 'prefix',
      reason: `A cookie without a name may not begin with ${found[0]}.`,
      fix: 'Begin with name=value.',
    };
  const domain = attributes.get('domain') ?? '';
  const has = {
    Secure: attributes.has('secure'),
    HttpOnly: attributes.has('httponly'),
    'Path=/': attributes.get('path') === '/',
    'no Domain': domain === '' || (isAddress(url.hostname) && domain === url.hostname),
  };
  const missing = found[1].filter((need) => !has[need]);
  if (missing.length === 0) return null;
  const fixes = missing.map((need) => (need === 'no Domain' ? 'leave Domain out' : `add ${need}`)).join(', ');
  return {
    rule: 'prefix',
    reason: `A name that begins with ${found[0]} needs ${missing.join(' and ')}.`,
    fix: `${fixes.charAt(0).toUpperCase()}${fixes.slice(1)}.`,
    change: Object.assign({}, ...missing.map((need) => CHANGES[need])) as AttributeChange,
  };
}

function domainProblem(domain: string, host: string): CookieProblem {
  return {
    rule: 'domain',
    reason: `Domain=${domain} is neither ${host} nor a domain that it lies in.`,
    fix: `Leave Domain out: the cookie is for ${host} then.`,
    change: { Domain: null },
  };
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
