import type { RequestDraft } from '../http-file/http-file';
import { failed, reasonOf, type Failed } from '../project/result';
import { bodyNotes } from './body-notes';
import { encodeData } from './curl-encoding';
import { readPostData } from './har-body';
import { get, pairsOf } from './har-values';

/** Requests for the form, or why the text is no HAR. `notes` say what of it was left out. */
export type ParsedHar = { ok: true; requests: RequestDraft[]; notes: string[] } | Failed;

const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_REQUESTS = 500;

/** Reads the requests of a HAR file (1.1 or 1.2). Headers that belong to the connection are left out. */
export function parseHar(text: string): ParsedHar {
  if (text.length > MAX_LENGTH) return refuse('it is longer than 64 MB');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`it is no JSON: ${reasonOf(error)}`);
  }
  const entries = get(get(value, 'log'), 'entries');
  if (!Array.isArray(entries)) return refuse('it has no "log.entries"');
  if (entries.length > MAX_REQUESTS)
    return refuse(`it has ${entries.length} requests; at most ${MAX_REQUESTS} are read`);
  if (entries.length === 0) return { ok: true, requests: [], notes: ['The HAR has no requests in it.'] };
  const read = entries.map((entry: unknown, at) => readEntry(get(entry, 'request'), `Request ${at + 1}`));
  const notes = read.flatMap((one) => one.notes);
  return { ok: true, requests: read.flatMap(({ request }) => request ?? []), notes: summarize(notes) };
}

interface ReadEntry {
  request: RequestDraft | null;
  notes: string[];
}

function readEntry(value: unknown, label: string): ReadEntry {
  const [method, url] = [get(value, 'method'), get(value, 'url')];
  if (typeof method !== 'string' || typeof url !== 'string' || method === '' || url === '')
    return { request: null, notes: [`${label} was left out: it has no method or no url.`] };
  const shown = `${label} (${method} ${url.slice(0, 60)})`;
  if (method.toUpperCase() === 'CONNECT')
    return { request: null, notes: [`${shown} was left out: it opens a tunnel.`] };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? 'http';
  if (scheme !== 'http' && scheme !== 'https')
    return { request: null, notes: [`${shown} was left out: a ${scheme}: url asks no server.`] };
  const headers = headersOf(value);
  const body = readPostData(get(value, 'postData'), headers);
  const request = {
    name: '',
    method: method.toUpperCase(),
    url: withQueryString(url, value),
    headers: [...headers, ...body.rows],
    body: body.text,
  };
  const notes = [...body.notes, ...bodyNotes(request, { isMade: body.isMade })];
  return { request, notes: notes.map((note) => `${shown}: ${note}`) };
}

/** The url has the query (HAR 1.2); some writers have it in `queryString` alone. */
function withQueryString(url: string, request: unknown): string {
  const pairs = pairsOf(get(request, 'queryString'));
  if (url.includes('?') || pairs.length === 0) return url;
  const query = pairs.map(({ name, value }) => `${encodeData(name)}=${encodeData(value)}`).join('&');
  return url.replace(/(?=#|$)/, `?${query}`);
}

const MOST_NOTES = 20;

function summarize(notes: string[]): string[] {
  if (notes.length <= MOST_NOTES) return notes;
  return [...notes.slice(0, MOST_NOTES), `${notes.length - MOST_NOTES} more things were left out or changed.`];
}

const OF_THE_CONNECTION = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding']);

/** HTTP/2 writes `:method` and the like among the headers. `cookies` count where there is no Cookie header. */
function headersOf(request: unknown): RequestDraft['headers'] {
  const rows = pairsOf(get(request, 'headers')).flatMap(({ name, value }) => {
    if (name.startsWith(':') || OF_THE_CONNECTION.has(name.toLowerCase())) return [];
    return [{ name, value, enabled: true }];
  });
  const cookies = pairsOf(get(request, 'cookies')).map(({ name, value }) => `${name}=${value}`);
  const hasCookies = rows.some(({ name }) => name.toLowerCase() === 'cookie');
  if (cookies.length > 0 && !hasCookies) rows.push({ name: 'Cookie', value: cookies.join('; '), enabled: true });
  return rows;
}

function refuse(reason: string): Failed {
  return failed('read the HAR file', reason);
}
