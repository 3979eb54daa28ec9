import type { HeaderList } from '@/sandbox/protocol';
import type { Blocked } from './blocked';
import { isSafelistedMethod, valueOf, type CorsCall } from './cors-call';
import type { Preflight } from './preflight-of';

interface Answer {
  status: number;
  headers: HeaderList;
}

type Asker = Pick<CorsCall, 'origin' | 'credentials'>;

/** Why the page may not read an answer; null where it may. https://fetch.spec.whatwg.org/#cors-check */
export function checkAnswer(
  { origin, credentials }: Asker,
  { status, headers }: Answer,
  answer: Blocked['answer'] = 'request',
): Blocked | null {
  if (status === 0) return { answer, code: 'no-response' };
  const value = valueOf(headers, 'Access-Control-Allow-Origin');
  if (value === null) return { answer, code: 'missing-origin' };
  if (value === '*') return credentials === 'include' ? { answer, code: 'wildcard-origin' } : null;
  if (value !== origin) return { answer, code: codeOfOrigin(value), value };
  const allowed = valueOf(headers, 'Access-Control-Allow-Credentials') ?? '';
  if (credentials === 'include' && allowed !== 'true') return { answer, code: 'credentials', value: allowed };
  return null;
}

/** Why the request does not follow its preflight; null where it does. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export function checkPreflight(call: Asker, { method, names }: Preflight, answered: Answer): Blocked | null {
  const answer = 'preflight';
  if (isRedirect(answered)) return { answer, code: 'redirect' };
  const refused = checkAnswer(call, answered, answer);
  if (refused) return refused;
  if (answered.status < 200 || answered.status > 299) return { answer, code: 'status', status: answered.status };
  const methods = readList(answered.headers, 'Access-Control-Allow-Methods');
  if ('code' in methods) return methods;
  const headers = readList(answered.headers, 'Access-Control-Allow-Headers');
  if ('code' in headers) return headers;
  const hasWildcard = ({ list }: List) => call.credentials !== 'include' && list.includes('*');
  if (!isSafelistedMethod(method) && !methods.list.includes(method) && !hasWildcard(methods))
    return { answer, code: 'method', name: method, value: methods.value };
  const listed = headers.list.map((name) => name.toLowerCase());
  const name = hasWildcard(headers) ? undefined : names.find((wanted) => !listed.includes(wanted));
  return name === undefined ? null : { answer, code: 'header', name, value: headers.value };
}

/** An answer that a browser does not show, but follows. */
export function isRedirect({ status, headers }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status) && valueOf(headers, 'Location') !== null;
}

interface List {
  value: string | null;
  list: string[];
}

function readList(
  headers: HeaderList,
  header: 'Access-Control-Allow-Methods' | 'Access-Control-Allow-Headers',
): List | Blocked {
  const value = valueOf(headers, header);
  const list = (value ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (list.every((name) => /^[!#$%&'*+\-.^_`|~\w]+$/.test(name))) return { value, list };
  return { answer: 'preflight', code: 'unreadable-list', header, value: value ?? '' };
}

function codeOfOrigin(value: string): 'several-origins' | 'other-origin' | 'invalid-origin' {
  if (/[ ,]/.test(value)) return 'several-origins';
  return value === 'null' || URL.canParse(value) ? 'other-origin' : 'invalid-origin';
}
