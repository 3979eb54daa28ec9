import type { HeaderList } from '@/sandbox/protocol';
import { isSafelistedMethod, sentMethod, valueOf, type CorsCall } from './cors-call';
import { isDropped, unsafeReason } from './safelisted-header';

/** The question that a browser asks the server before a request. */
export interface Preflight {
  /** What calls for it, the method first. */
  because: { kind: 'method' | 'header'; name: string; rule: string }[];
  method: string;
  /** In lower case, sorted. */
  names: string[];
  /** Of the OPTIONS request. */
  headers: HeaderList;
}

/** What all headers that pages may send unasked may come to, in bytes. */
const MOST_SAFELISTED = 1024;

/** The preflight of a call; null where the browser sends the request at once. */
export function preflightOf(call: CorsCall): Preflight | null {
  if (call.mode === 'no-cors') return null;
  const method = sentMethod(call.method);
  const unsafe = unsafeHeaders(call.headers);
  const because: Preflight['because'] = [
    ...(isSafelistedMethod(method)
      ? []
      : [{ kind: 'method' as const, name: method, rule: `${method} is none of GET, HEAD and POST.` }]),
    ...unsafe.map(({ name, rule }) => ({ kind: 'header' as const, name, rule })),
  ];
  if (because.length === 0) return null;
  const names = unsafe.map(({ name }) => name);
  const headers: HeaderList = [
    ['Accept', '*/*'],
    ['Access-Control-Request-Method', method],
    ...(names.length > 0 ? [['Access-Control-Request-Headers', names.join(',')] as [string, string]] : []),
    ['Origin', call.origin],
    ['Sec-Fetch-Mode', 'cors'],
  ];
  return { because, method, names, headers };
}

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names */
function unsafeHeaders(headers: HeaderList): { name: string; rule: string }[] {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].filter((name) => !isDropped(name)).sort();
  const judged = names.map((name) => {
    const value = valueOf(headers, name) ?? '';
    return { name, size: value.length, rule: unsafeReason(name, value) };
  });
  const size = judged.reduce((sum, { rule, size }) => sum + (rule === null ? size : 0), 0);
  const tooMany = size > MOST_SAFELISTED ? `The headers are longer than ${MOST_SAFELISTED} bytes together.` : null;
  return judged.flatMap(({ name, rule }) => ((rule ?? tooMany) ? [{ name, rule: rule ?? tooMany ?? '' }] : []));
}
