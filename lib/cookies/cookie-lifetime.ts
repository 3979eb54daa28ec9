import type { ParsedSetCookie } from './parse-set-cookie';

/** No browser keeps a cookie for longer: 400 days. */
const MOST_MILLISECONDS = 400 * 24 * 60 * 60 * 1000;

/** When a cookie ends, in milliseconds since 1970: null with the session, in the past where the header deletes it. */
export function expiryOf({ attributes }: ParsedSetCookie, now: number): number | null {
  const maxAge = attributes.get('max-age');
  const expires = attributes.get('expires');
  const end = (maxAge === undefined ? null : afterSeconds(maxAge, now)) ?? readCookieDate(expires ?? '');
  return end === null ? null : Math.min(end, now + MOST_MILLISECONDS);
}

/** @returns null for what is no whole number */
function afterSeconds(text: string, now: number): number | null {
  if (!/^[+-]?\d+$/.test(text)) return null;
  const seconds = Number(text);
  return seconds <= 0 ? 0 : now + seconds * 1000;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the date of `Expires` as Chromium does: day, month, year and time in any order, any delimiters, everything else,
 * the time zone included, read over. @returns null where one of them is missing or impossible
 */
export function readCookieDate(text: string): number | null {
  let [day, month, year, time]: (string | undefined)[] = [];
  for (const token of text.split(/[^0-9A-Za-z:\x80-\uffff]+/)) {
    if (!/^\d/.test(token)) month ??= MONTHS.find((name) => token.toLowerCase().startsWith(name));
    else if (token.includes(':')) time ??= /^\d{1,9}:\d{1,9}:\d{1,9}$/.exec(token)?.[0];
    else if (day === undefined && token.length <= 2) day = numberIn(token);
    else if (token.length <= 5) year ??= numberIn(token);
  }
  if (day === undefined || month === undefined || year === undefined || time === undefined) return null;
  return timeOf(fullYear(parseInt(year, 10)), MONTHS.indexOf(month), parseInt(day, 10), time.split(':').map(Number));
}

function numberIn(token: string): string | undefined {
  return /^\d+$/.exec(token)?.[0];
}

/** Two digits: 70 to 99 are of the last century. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year >= 70 ? 1900 : 2000);
}

function timeOf(
  year: number,
  month: number,
  day: number,
  [hours = 0, minutes = 0, seconds = 0]: number[],
): number | null {
  const date = new Date(Date.UTC(year, month, day, hours, minutes, seconds));
  const exists =
    date.getUTCMonth() === month && date.getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60;
  return exists ? date.getTime() : null;
}
