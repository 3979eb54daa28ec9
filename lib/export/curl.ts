import { fromBytes, encodeBase64 } from '../project/file-content';
import type { ResolvedRequest } from '../http-file/resolve-request';
import { absoluteUrl, LOCAL_ORIGIN } from './absolute-url';

/** A curl command for bash and zsh that sends exactly this request. Bytes that are no text come from a pipe. */
export function toCurl(request: ResolvedRequest, origin = LOCAL_ORIGIN): string {
  const url = absoluteUrl(request.url, origin);
  const body = bodyOf(request);
  const options = [
    ...flagsFor(url),
    ...methodFor(request.method, body !== null),
    quote(url),
    ...headersFor(request, body !== null),
  ];
  if (body?.text !== undefined) options.push(`--data-raw ${quote(body.text)}`);
  if (body?.base64 !== undefined) options.push('--data-binary @-');
  const pipe = body?.base64 === undefined ? '' : `printf %s ${quote(body.base64)} | base64 -d | `;
  return `${pipe}curl ${options.join(' \\\n  ')}`;
}

/** Quotes a word for a POSIX shell. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** By itself curl expands brackets in a url and resolves `..`. */
function flagsFor(url: string): string[] {
  const flags = [];
  if (/[[\]{}]/.test(url)) flags.push('--globoff');
  if (/\/\.{1,2}(?:[/?#]|$)/.test(url)) flags.push('--path-as-is');
  return flags;
}

function methodFor(method: string, hasBody: boolean): string[] {
  if (method === 'HEAD') return ['--head'];
  return method === (hasBody ? 'POST' : 'GET') ? [] : [`-X ${quote(method)}`];
}

/** `Name;` is how curl writes a header without a value, and `Name:` how it leaves its own out. */
function headersFor({ headers }: ResolvedRequest, hasBody: boolean): string[] {
  const written = headers.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`);
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return hasBody && !typed ? [...written, `-H ${quote('Content-Type:')}`] : written;
}

function bodyOf({ body }: ResolvedRequest): { text?: string; base64?: string } | null {
  if (body === undefined || body.length === 0) return null;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const content = fromBytes(bytes);
  return typeof content === 'string' ? { text: content } : { base64: encodeBase64(bytes) };
}
