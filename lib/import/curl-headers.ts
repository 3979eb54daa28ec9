import type { RequestDraft } from '../http-file/http-file';
import { isHeaderName } from '../http-file/check-requests';
import { encodeBase64 } from '../project/file-content';
import { readCurlDate } from './curl-date';
import type { CurlGroup } from './curl-group';

type Row = RequestDraft['headers'][number];

export interface CurlHead {
  hasBody: boolean;
  /** Of the body, where an option implies it. */
  type: string | null;
  /** From the url. */
  user: string | null;
}

/** What `-H` says goes before what other options imply; `-H 'Name:'` takes a header away. */
export function curlHeaders(group: CurlGroup, head: CurlHead, notes: string[]): Row[] {
  const given = group.values('header').flatMap((header) => parseHeader(header, notes));
  const names = new Set(given.map(({ name }) => name.toLowerCase()));
  const implied = impliedHeaders(group, head, names, notes).flatMap(([name, value]) =>
    value !== null && !names.has(name.toLowerCase()) ? [row(name, value)] : [],
  );
  const isForm = head.type?.startsWith('multipart/') ?? false;
  const type = given.find((one) => /^content-type$/i.test(one.name));
  if (isForm && type && !/^multipart\//i.test(type.value))
    notes.push(
      'curl sends the parts of a form as attachments where its Content-Type is another; here they stay as they are.',
    );
  return [...given.filter(({ enabled }) => enabled), ...implied].map((one) => withBoundary(one, head.type));
}

function impliedHeaders(group: CurlGroup, { hasBody, type, user }: CurlHead, names: Set<string>, notes: string[]) {
  const isJson = group.has('json');
  const [isModified, date] = timeCondition(group, notes);
  const implied: [string, string | null][] = [
    ['Content-Type', isJson ? 'application/json' : type],
    ['Accept', isJson ? 'application/json' : null],
    ['Authorization', authorization(group, user, notes)],
    ['Cookie', cookieOf(group, names, notes)],
    ['User-Agent', group.last('user-agent') || null],
    ['Referer', group.last('referer')?.replace(/;auto$/, '') || null],
    ['Range', rangeOf(group, hasBody, notes)],
    [isModified, date],
    ['Accept-Encoding', group.has('compressed') ? 'deflate, gzip, br, zstd' : null],
  ];
  return implied;
}

function parseHeader(header: string, notes: string[]): Row[] {
  if (header.startsWith('@')) return leftOut(`The headers in the file "${header.slice(1)}" were left out.`, notes);
  const [, name = '', mark, value = ''] = /^([^:;]*)([:;])(.*)$/s.exec(header) ?? [];
  const isHeader = mark === ':' || (mark === ';' && value.trim() === '');
  if (!isHeader || !isHeaderName(name.trim()))
    return leftOut(`The header "${header}" was left out: it is no "Name: value".`, notes);
  const text = value.trim();

  if (/[^\0-\x7f]/.test(text))
    notes.push(`curl sends the UTF-8 bytes of the header "${name.trim()}"; here each character is a byte of its own.`);
  return [{ name: name.trim(), value: text, enabled: mark === ';' || text !== '' }];
}

function leftOut(note: string, notes: string[]): Row[] {
  notes.push(note);
  return [];
}

/** A Content-Type of `-H` for a form gets the boundary that it needs. */
function withBoundary(one: Row, type: string | null): Row {
  const boundary = /; boundary=.*$/.exec(type ?? '')?.[0];
  const needs = boundary !== undefined && /^content-type$/i.test(one.name) && /^multipart\//i.test(one.value);
  return needs && !/boundary=/i.test(one.value) ? { ...one, value: one.value + boundary } : one;
}

function authorization(group: CurlGroup, userOfUrl: string | null, notes: string[]): string | null {
  const bearer = group.last('oauth2-bearer');
  if (bearer !== null) return `Bearer ${bearer}`;
  const user = group.last('user') ?? userOfUrl;
  if (user === null || group.has('digest') || group.has('ntlm') || group.has('negotiate') || group.has('anyauth'))
    return null;
  if (!user.includes(':') && group.last('user') !== null)
    notes.push(`curl asks for the password of "${user}"; here it is empty.`);
  return `Basic ${encodeBase64(new TextEncoder().encode(user.includes(':') ? user : `${user}:`))}`;
}

function cookieOf(group: CurlGroup, names: Set<string>, notes: string[]): string | null {
  const values = group.values('cookie');
  for (const file of values.filter((value) => !value.includes('=') && value !== ''))
    notes.push(`The cookies in the file "${file}" were left out.`);
  const cookies = values.filter((value) => value.includes('='));
  return cookies.length === 0 || names.has('cookie') ? null : cookies.join(';');
}

function rangeOf(group: CurlGroup, hasBody: boolean, notes: string[]): string | null {
  const range = group.last('range');
  const offset = group.last('continue-at');
  if (hasBody && (range !== null || (offset !== null && offset !== '0')))
    notes.push('The range (-r, -C) was left out: of a body, curl sends a part or a Content-Range.');
  if (hasBody) return null;
  if (range !== null) return `bytes=${range}${/^\d+$/.test(range) ? '-' : ''}`;
  if (offset === '-') notes.push('-C - was left out: how much is there already is not known here.');
  return offset !== null && /^[1-9]\d*$/.test(offset) ? `bytes=${offset}-` : null;
}

function timeCondition(group: CurlGroup, notes: string[]): [name: string, value: string | null] {
  const written = group.last('time-cond');
  if (written === null) return ['If-Modified-Since', null];
  const [, mark = '', date = ''] = /^([+=-]?)(.*)$/s.exec(written) ?? [];
  const time = readCurlDate(date);
  if (time === null) notes.push(`-z "${written}" was left out: it is no date, and files are not known here.`);
  const name = { '-': 'If-Unmodified-Since', '=': 'Last-Modified' }[mark] ?? 'If-Modified-Since';
  return [name, time === null ? null : new Date(time).toUTCString()];
}

function row(name: string, value: string): Row {
  return { name, value, enabled: true };
}
