import { encodeBase64, fromBytes } from '../project/file-content';
import type { ResolvedRequest } from '../http-file/resolve-request';
import { absoluteUrl, LOCAL_ORIGIN } from './absolute-url';

/** JavaScript that sends this request with `fetch` and keeps the answer in `response`. */
export function toFetchSnippet(request: ResolvedRequest, origin = LOCAL_ORIGIN): string {
  const init = fetchInit(request, '  ');
  const url = quoteJs(absoluteUrl(request.url, origin));
  return `const response = await fetch(${url}${init === '' ? '' : `, {\n${init}\n}`});\n`;
}

/**
 * The lines of a RequestInit object for the request, without its braces; '' where nothing needs saying.
 * @param valueOf the JavaScript that gives a header's value
 */
export function fetchInit(
  request: ResolvedRequest,
  indent: string,
  valueOf: HeaderCode = (_, value) => quoteJs(value),
): string {
  const lines: string[] = [];
  if (request.method !== 'GET') lines.push(`method: ${quoteJs(request.method)},`);
  if (request.headers.length > 0) lines.push(...headerLines(request.headers, valueOf));
  if (request.body !== undefined && request.body.length > 0) lines.push(`body: ${bodyExpression(request.body)},`);
  return lines.map((line) => indent + line).join('\n');
}

type HeaderCode = (name: string, value: string) => string;

/** A JavaScript string literal in single quotes. */
export function quoteJs(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** An object cannot have a name twice. */
function headerLines(headers: [string, string][], valueOf: HeaderCode): string[] {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size === headers.length && !names.has('__proto__')) {
    return ['headers: {', ...headers.map(([name, value]) => `  ${quoteJs(name)}: ${valueOf(name, value)},`), '},'];
  }
  return ['headers: [', ...headers.map(([name, value]) => `  [${quoteJs(name)}, ${valueOf(name, value)}],`), '],'];
}

function bodyExpression(body: string | Uint8Array): string {
  const content = typeof body === 'string' ? body : fromBytes(body);
  if (typeof content === 'string') return quoteJs(content);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return `Uint8Array.from(atob('${encodeBase64(bytes)}'), (character) => character.charCodeAt(0))`;
}
