import { clearsCookies } from './clear-site-data';
import { isTrustworthy } from './cookie-domain';
import { isSame } from './cookie-jar';
import type { CookieProblem } from './cookie-problem';
import { isAlive } from './cookie-sending';
import { firefoxDiffers } from './firefox-differs';
import type { JarCookie } from './jar-cookie';
import { parseSetCookie } from './parse-set-cookie';
import { readSetCookie } from './read-set-cookie';

/** What a browser does with one Set-Cookie of an answer. */
export interface CookieVerdict {
  header: string;
  name: string;
  value: string;
  /** By which rules it is refused; none where it is kept. */
  problems: CookieProblem[];
  /** Sentences: when it is sent again, and what is surprising about it. */
  notes: string[];
  /** As it is kept. */
  cookie: JarCookie | null;
}

/**
 * @param clearSiteData the answer's `Clear-Site-Data`
 * @returns the verdict on each Set-Cookie of an answer from `url`, by the same rules as the jar's
 */
export function cookieVerdicts(
  headers: readonly string[],
  url: URL,
  now: number,
  clearSiteData: readonly string[] = [],
): CookieVerdict[] {
  const isCleared = isTrustworthy(url) && clearsCookies(clearSiteData);
  const verdicts = headers.map((header) => {
    const verdict = verdictOf(header, url, now);
    const isKept = verdict.cookie !== null && isAlive(verdict.cookie, now);
    return isCleared && isKept ? { ...verdict, problems: [CLEARED], notes: [], cookie: null } : verdict;
  });
  return verdicts.map((verdict, at) => {
    const twin = twinOf(verdict, verdicts.slice(at + 1), now);
    return twin === null ? verdict : { ...verdict, notes: [...verdict.notes, twin] };
  });
}

const CLEARED: CookieProblem = {
  rule: 'clear',
  reason: 'Clear-Site-Data of the same answer takes it away, in whichever order they come.',
  fix: 'Send Clear-Site-Data in an answer of its own.',
};

function verdictOf(header: string, url: URL, now: number): CookieVerdict {
  const parsed = parseSetCookie(header);
  const read = readSetCookie(header, url, now);
  const problems = read.ok ? [] : read.problems;
  const firefox = firefoxDiffers(parsed, header, problems);
  const notes = read.ok ? whenSent(read.cookie, now) : [];
  const { name, value } = parsed;
  const cookie = read.ok ? read.cookie : null;
  return { header, name, value, problems, notes: firefox === null ? notes : [...notes, firefox], cookie };
}

/** @returns when a kept cookie is sent, in sentences */
function whenSent(cookie: JarCookie, now: number): string[] {
  if (!isAlive(cookie, now)) return ['Its end has passed: a cookie of this name, domain and path is deleted.'];
  const { domain, hostOnly, path, secure, expires } = cookie;
  const where = `${domain}${hostOnly ? '' : ' and the hosts below it'}${path === '/' ? '' : `, below ${path}`}`;
  return [
    `Sent with requests to ${where}${secure ? ', over https or on this machine' : ''}, ${endOf(expires, now)}.`,
    FROM_OTHER_SITES[cookie.sameSite ?? ''] ?? '',
    ...(cookie.httpOnly ? ['Scripts of the page do not see it.'] : []),
    ...(cookie.partitioned ? ['It is kept for this site at the top of the page only.'] : []),
  ];
}

const FROM_OTHER_SITES: Record<string, string> = {
  strict: 'Requests that another site causes do not carry it (SameSite=Strict).',
  lax: 'Of requests that another site causes only links and GET forms carry it (SameSite=Lax).',
  none: 'Requests that another site causes carry it, too (SameSite=None).',
  '': 'Without SameSite it is as with Lax, but for two minutes POST forms of other sites carry it, too.',
};

function endOf(expires: string | null, now: number): string {
  if (expires === null) return 'until the browser is closed';
  const seconds = Math.round((Date.parse(expires) - now) / 1000);
  const [length, unit] = UNITS.find(([one]) => seconds >= 2 * one) ?? [1, 's'];
  return `for ${Math.round(seconds / length)} ${unit}`;
}

const UNITS = [
  [86_400, 'days'],
  [3600, 'h'],
  [60, 'min'],
] as const;

/** Two of one name: the later replaces or deletes the one before it, or both are kept. */
function twinOf({ cookie }: CookieVerdict, later: readonly CookieVerdict[], now: number): string | null {
  const twins = later.flatMap((other) => (cookie && other.cookie?.name === cookie.name ? [other.cookie] : []));
  if (!cookie) return null;
  const next = twins.find((other) => isSame(cookie, other));
  if (next && (isAlive(next, now) || isAlive(cookie, now)))
    return `A later Set-Cookie of this answer ${isAlive(next, now) ? 'replaces' : 'deletes'} it: name, domain and path are the same.`;
  const beside = twins.find((other) => isAlive(other, now));
  if (next || !beside || !isAlive(cookie, now)) return null;
  return `Another cookie named ${cookie.name} is kept beside it, for ${beside.domain}${beside.path}; the longer path is sent first.`;
}
