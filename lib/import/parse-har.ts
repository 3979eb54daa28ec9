import type { RequestDraft } from '../http-file/http-file';
import { failed, reasonOf, type Failed } from '../project/result';

/** Requests for the form, or why the text is no HAR. `skipped` counts the entries that could not be read. */
export type ParsedHar = { ok: true; requests: RequestDraft[]; skipped: number } | Failed;

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
  const requests = entries.map((entry: unknown) => requestOf(get(entry, 'request')));
  const read = requests.filter((request) => request !== null);
  return { ok: true, requests: read, skipped: requests.length - read.length };
}

function requestOf(value: unknown): RequestDraft | null {
  const [method, url] = [get(value, 'method'), get(value, 'url')];
  if (typeof method !== 'string' || typeof url !== 'string' || method === '' || url === '') return null;
  const text = get(get(value, 'postData'), 'text');
  return {
    name: '',
    method: method.toUpperCase(),
    url,
    headers: headersOf(get(value, 'headers')),
    body: typeof text === 'string' ? text : '',
  };
}

const OF_THE_CONNECTION = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding']);

/** HTTP/2 writes `:method` and the like among the headers. */
function headersOf(value: unknown): RequestDraft['headers'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((header: unknown) => {
    const [name, text] = [get(header, 'name'), get(header, 'value')];
    if (typeof name !== 'string' || typeof text !== 'string' || name.startsWith(':')) return [];
    return OF_THE_CONNECTION.has(name.toLowerCase()) ? [] : [{ name, value: text, enabled: true }];
  });
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function refuse(reason: string): Failed {
  return failed('read the HAR file', reason);
}
