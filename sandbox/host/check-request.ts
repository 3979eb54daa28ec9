import type { HeaderList } from '../protocol';
import type { PlaygroundRequest } from './playground';
import { SERVER_ORIGIN } from './server-origin';

/** A request as it goes to the server: `url` is the request target, a path with its query. */
export interface CheckedRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body: Uint8Array | null;
}

/** RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Checks what can never be put on a connection, and throws a TypeError that names the field. Whatever else a client may
 * send (`Host`, `Content-Length`, a method nobody knows, a broken escape) goes to the server, which answers it.
 */
export function checkRequest(request: unknown): CheckedRequest {
  if (!isRequest(request)) throw misuse('the request must be an object');
  const method = checkMethod(request.method);
  const url = checkUrl(request.url);
  const headers = checkHeaders(request.headers);
  const body = checkBody(request.body);
  return { method, url, headers: completeHeaders(headers, body), body };
}

/** Every client says whom it asks, and how long the body is that it sends. */
function completeHeaders(headers: HeaderList, body: Uint8Array | null): HeaderList {
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  const host: HeaderList = has('host') ? [] : [['Host', new URL(SERVER_ORIGIN).host]];
  const isFramed = body === null || has('content-length') || has('transfer-encoding');
  return [...host, ...headers, ...(isFramed ? [] : ([['Content-Length', String(body.byteLength)]] as HeaderList))];
}

/** Of its fields nothing is known: each is checked by itself. */
function isRequest(request: unknown): request is Record<keyof PlaygroundRequest, unknown> {
  return typeof request === 'object' && request !== null;
}

function checkMethod(method: unknown = 'GET'): string {
  if (typeof method === 'string' && TOKEN.test(method)) return method;
  throw misuse(`the method ${show(method)} is not a token`);
}

function checkUrl(url: unknown): string {
  if (typeof url !== 'string') throw misuse(`the url ${show(url)} is not a string`);
  if (/[\r\n\0]/.test(url)) throw misuse(`the url ${show(url)} contains a line break or a NUL`);
  const target = targetOf(url);
  if (target === null) throw misuse(`the url ${show(url)} is not on the server's origin ${SERVER_ORIGIN}`);
  return target.replace(/#.*$/, '');
}

/** By text, because the URL class would normalise a path (`/a/../b`, `\`) that servers see as it was written. */
function targetOf(url: string): string | null {
  if (url.startsWith('/')) return url;
  if (url.slice(0, SERVER_ORIGIN.length).toLowerCase() !== SERVER_ORIGIN) return null;
  const rest = url.slice(SERVER_ORIGIN.length);
  if (rest === '' || rest.startsWith('#') || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : null;
}

function checkHeaders(headers: unknown = []): HeaderList {
  if (!Array.isArray(headers)) throw misuse('the headers must be a list of [name, value] pairs');
  return headers.map(checkHeader);
}

function checkHeader(header: unknown): [string, string] {
  if (!Array.isArray(header) || header.length !== 2) throw misuse('a header is not a [name, value] pair');
  const name: unknown = header[0];
  const value: unknown = header[1];
  if (typeof name !== 'string' || !TOKEN.test(name)) throw misuse(`the header name ${show(name)} is not a token`);
  if (typeof value !== 'string') throw misuse(`the value of the header "${name}" is not a string`);
  if (/[\r\n\0]/.test(value)) throw misuse(`the value of the header "${name}" contains a line break or a NUL`);
  return [name, value];
}

function checkBody(body: unknown): Uint8Array | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  throw misuse('the body must be a string or a Uint8Array');
}

function misuse(reason: string): TypeError {
  return new TypeError(`send: ${reason}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : `of type ${typeof value}`;
}
