import type { ResolvedRequest } from '../http-file/resolve-request';
import { encodeBase64, fromBytes } from '../project/file-content';
import { absoluteUrl, LOCAL_ORIGIN } from './absolute-url';
import { rawHead, type ResponseMessage } from './raw-http';

/** One request and its answer. */
export interface HarRun {
  /** Milliseconds since 1970. */
  startedAt: number;
  durationMs: number;
  request: ResolvedRequest;
  response: ResponseMessage;
}

/** The text of a HAR 1.2 file (w3c.github.io/web-performance/specs/HAR/Overview.html) of these runs. */
export function toHar(runs: HarRun[], origin = LOCAL_ORIGIN): string {
  const entries = runs.map((run) => entryOf(run, origin));
  const log = { version: '1.2', creator: { name: 'Route Handler Playground', version: '1' }, entries };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function entryOf({ startedAt, durationMs, request, response }: HarRun, origin: string) {
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: durationMs,
    request: requestOf(request, origin),
    response: responseOf(response),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

function requestOf(request: ResolvedRequest, origin: string) {
  const url = absoluteUrl(request.url, origin);
  const body = bytesOf(request.body);
  return {
    method: request.method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(request.headers),
    queryString: pairs(queryOf(url)),
    ...(body.length > 0 ? { postData: postData(request, body) } : {}),
    headersSize: -1,
    bodySize: body.length,
  };
}

/** HAR gives `postData` no encoding; the field that the other side reads is written as for a response. */
function postData(request: ResolvedRequest, body: Uint8Array) {
  const content = fromBytes(body);
  const mimeType = headerOf(request.headers, 'content-type') ?? '';
  return typeof content === 'string'
    ? { mimeType, text: content }
    : { mimeType, text: encodeBase64(body), encoding: 'base64' };
}

function responseOf(response: ResponseMessage) {
  const content = fromBytes(response.body);
  const mimeType = headerOf(response.headers, 'content-type') ?? 'application/octet-stream';
  const text = typeof content === 'string' ? { text: content } : { text: content.base64, encoding: 'base64' };
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(response.headers),
    content: { size: response.body.length, mimeType, ...text },
    redirectURL: headerOf(response.headers, 'location') ?? '',
    headersSize: new TextEncoder().encode(rawHead(response)).length,
    bodySize: response.body.length,
  };
}

function bytesOf(body: string | Uint8Array | undefined): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
}

function pairs(list: Iterable<[string, string]>): { name: string; value: string }[] {
  return [...list].map(([name, value]) => ({ name, value }));
}

function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1).replace(/#.*$/s, '') : '');
}

function headerOf(headers: [string, string][], name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}
