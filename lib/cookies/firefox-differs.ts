import type { CookieProblem } from './cookie-problem';
import type { ParsedSetCookie } from './parse-set-cookie';
import { hasControl } from './read-set-cookie';

/** @returns what Firefox makes of a Set-Cookie where that is not what Chromium does; both were measured */
export function firefoxDiffers(
  { name, value, attributes }: ParsedSetCookie,
  header: string,
  problems: readonly CookieProblem[],
): string | null {
  const maxAge = attributes.get('max-age') ?? '';
  if (problems.length > 0) {
    const isTab = problems.every(({ rule }) => rule === 'characters') && !hasControl(header);
    return isTab ? 'Firefox keeps and sends it, tab and all.' : null;
  }
  if (name === '' && header.trimStart().startsWith('=')) return 'Firefox refuses it.';
  if (name === '') return `Firefox takes it for a cookie named ${value} without a value, and sends “${value}=”.`;
  if (/^\+\d+$/.test(maxAge)) return 'Firefox cannot read a Max-Age with a plus sign: there it ends with the session.';
  if (maxAge === '-') return 'Firefox reads Max-Age=- as 0, and deletes the cookie.';
  if (maxAge === '' && /:\d{1,2}(?: [a-z]+)? ?[+-]\d{4}$/i.test(attributes.get('expires') ?? ''))
    return 'Firefox takes the time zone of Expires into account.';
  return null;
}
