import { parseSetCookie, type ParsedSetCookie } from '@/lib/cookies/parse-set-cookie';
import type { HeaderList } from '@/sandbox/protocol';
import type { CookieExpectation } from './check';
import { compareValue } from './compare-value';
import { isAbsent } from './pattern';

/** Compares the cookies that an answer sets. @returns a sentence for each difference */
export function compareCookies(headers: HeaderList, expected: Record<string, CookieExpectation>): string[] {
  const set = headers.filter(([name]) => name.toLowerCase() === 'set-cookie').map(([, value]) => parseSetCookie(value));
  return Object.entries(expected).flatMap(([name, wanted]) => {
    // A browser keeps the last of a name.
    const cookie = set.findLast((one) => one.name === name);
    if (isAbsent(wanted)) return cookie ? [`The answer sets the cookie ${name}; it should not.`] : [];
    return cookie ? compareCookie(cookie, wanted) : [missing(name, set)];
  });
}

function missing(name: string, set: ParsedSetCookie[]): string {
  const others = set.map((one) => one.name).join(', ');
  return `The answer does not set the cookie ${name}${others === '' ? '' : `, only ${others}`}.`;
}

function compareCookie(cookie: ParsedSetCookie, wanted: CookieExpectation): string[] {
  const actual = attributesOf(cookie);
  return Object.entries(wanted).flatMap(([key, one]) => {
    const label = LABELS[key] ?? key;
    if (typeof one === 'boolean') return compareFlag(cookie.name, label, actual[key] === true, one);
    return compareValue(`${label} of the cookie ${cookie.name}`, actual[key], one);
  });
}

function compareFlag(name: string, label: string, actual: boolean, wanted: boolean): string[] {
  if (actual === wanted) return [];
  return [`The cookie ${name} is ${actual ? '' : 'not '}${label}; it should ${wanted ? '' : 'not '}be.`];
}

const LABELS: Record<string, string> = {
  value: 'The value',
  path: 'Path',
  domain: 'Domain',
  expires: 'Expires',
  maxAge: 'Max-Age',
  sameSite: 'SameSite',
  httpOnly: 'HttpOnly',
  secure: 'Secure',
};

function attributesOf({ value, attributes }: ParsedSetCookie): Record<string, unknown> {
  const maxAge = attributes.get('max-age');
  return {
    value,
    path: attributes.get('path'),
    domain: attributes.get('domain'),
    expires: attributes.get('expires'),
    maxAge: maxAge === undefined ? undefined : Number(maxAge),
    sameSite: attributes.get('samesite')?.toLowerCase(),
    httpOnly: attributes.has('httponly'),
    secure: attributes.has('secure'),
  };
}
