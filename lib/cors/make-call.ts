import { isBodyHeader } from '@/lib/request/body-header';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';
import type { Blocked } from './blocked';
import { checkAnswer, checkPreflight, isRedirect } from './check-answer';
import { isSafelistedMethod, sentMethod, valueOf, type CorsCall } from './cors-call';
import { createPreflightCache, type PreflightCache } from './preflight-cache';
import { preflightOf, type Preflight } from './preflight-of';
import { isDropped, unsafeReason } from './safelisted-header';

/** What became of a call. */
export interface CorsOutcome {
  /** Each request to the server, in order: a preflight, the request, and what redirects lead to. */
  steps: CorsStep[];
  verdict: CorsVerdict;
  /** Headers that the script sets and the browser does not send. */
  dropped: string[];
}

export interface CorsStep {
  /** Null for the request itself. */
  preflight: Preflight | null;
  request: PlaygroundRequest;
  response: PlaygroundResponse;
  /** Of a request that would have been preceded by a preflight: for how many seconds more an earlier one's answer holds. */
  allowedForSeconds?: number;
}

export type CorsVerdict =
  | { name: 'allowed' }
  /** Without CORS: the server did what it was asked, and the script learns nothing of it. */
  | { name: 'opaque' }
  | { name: 'blocked'; blocked: Blocked; url: string }
  /** The browser asks no server at all, or does not follow a redirect. */
  | { name: 'refused'; message: string }
  /** A redirect leads to another server, which nobody here can ask. */
  | { name: 'elsewhere'; url: string };

type Send = (request: PlaygroundRequest) => Promise<PlaygroundResponse>;

const MOST_REDIRECTS = 20;
const TEXT: HeaderList[number] = ['Content-Type', 'text/plain;charset=UTF-8'];

/** Makes a call as Chromium does: asks before where it must, and judges each answer. @param preflights what was answered before */
export async function makeCall(
  call: CorsCall,
  send: Send,
  preflights = createPreflightCache(Date.now),
): Promise<CorsOutcome> {
  const dropped = droppedHeaders(call);
  const steps: CorsStep[] = [];
  const end = (verdict: CorsVerdict): CorsOutcome => ({ steps, verdict, dropped });
  const message = refusal(call);
  if (message !== null) return end({ name: 'refused', message });
  const sent = { ...call, headers: call.headers.filter(([name]) => !dropped.includes(name.toLowerCase())) };
  const { origin } = new URL(call.url);
  for (let now = sent, redirects = 0; ; redirects += 1) {
    const blocked = await ask(now, steps, send, preflights);
    if (blocked) return end({ name: 'blocked', blocked, url: now.url });
    const answered = steps.at(-1)?.response;
    if (!answered || !isRedirect(answered)) return end({ name: call.mode === 'cors' ? 'allowed' : 'opaque' });
    const next = targetOf(now, answered);
    if (redirects === MOST_REDIRECTS) return end({ name: 'refused', message: 'net::ERR_TOO_MANY_REDIRECTS' });
    if (next === null) return end({ name: 'refused', message: 'net::ERR_INVALID_REDIRECT' });
    if (!/^https?:$/.test(next.protocol)) return end({ name: 'refused', message: 'net::ERR_UNSAFE_REDIRECT' });
    now = redirected(now, answered.status, next.href);
    if (new URL(now.url).origin !== origin) return end({ name: 'elsewhere', url: now.url });
  }
}

/** One request, with its preflight. */
async function ask(call: CorsCall, steps: CorsStep[], send: Send, preflights: PreflightCache): Promise<Blocked | null> {
  const preflight = preflightOf(call);
  const allowedForSeconds = preflight ? preflights.secondsLeft(call, preflight) : 0;
  if (preflight && allowedForSeconds === 0) {
    const request = { method: 'OPTIONS', url: call.url, headers: preflight.headers };
    const response = await send(request);
    steps.push({ preflight, request, response });
    const blocked = checkPreflight(call, preflight, response);
    if (blocked) return blocked;
    preflights.keep(call, response);
  }
  const request = requestOf(call);
  const response = await send(request);
  steps.push({ preflight: null, request, response, ...(allowedForSeconds > 0 && { allowedForSeconds }) });
  if (call.mode === 'cors') return checkAnswer(call, response);
  return response.status === 0 ? { answer: 'request', code: 'no-response' } : null;
}

function requestOf({ method, url, headers, origin, mode, body, cookie }: CorsCall): PlaygroundRequest {
  const hasOrigin = mode === 'cors' || !['GET', 'HEAD'].includes(sentMethod(method));
  const own: HeaderList = [
    // Of a text that has no type, or may not have its own, the browser says that it is one.
    ...(typeof body === 'string' && valueOf(headers, 'Content-Type') === null ? [TEXT] : []),
    ...(hasOrigin ? [['Origin', origin] as [string, string]] : []),
    ['Sec-Fetch-Mode', mode],
    ...(cookie === '' ? [] : [['Cookie', cookie] as [string, string]]),
  ];
  return { method: sentMethod(method), url, headers: [...headers, ...own], ...(body === undefined ? {} : { body }) };
}

function refusal({ mode, method }: CorsCall): string | null {
  const sent = sentMethod(method);
  if (/^(?:CONNECT|TRACE|TRACK)$/i.test(sent))
    return `TypeError: Failed to execute 'fetch' on 'Window': '${method}' HTTP method is unsupported.`;
  if (mode === 'cors' || isSafelistedMethod(sent)) return null;
  return `TypeError: Failed to execute 'fetch' on 'Window': '${method}' is unsupported in no-cors mode.`;
}

/** A jar's cookies are the browser's own; a script's Cookie header is not among what it may set. */
function droppedHeaders({ headers, mode }: CorsCall): string[] {
  const names = headers.filter(
    ([name, value]) => isDropped(name) || (mode === 'no-cors' && !isNoCorsSafe(name, value)),
  );
  return [...new Set(names.map(([name]) => name.toLowerCase()))];
}

/** https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header */
function isNoCorsSafe(name: string, value: string): boolean {
  return /^(?:accept|accept-language|content-language|content-type)$/i.test(name) && unsafeReason(name, value) === null;
}

/** Where a redirect leads; null where that is no url. */
function targetOf({ url }: CorsCall, { headers }: PlaygroundResponse): URL | null {
  const location = valueOf(headers, 'Location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url) : null;
}

function redirected(call: CorsCall, status: number, url: string): CorsCall {
  const method = sentMethod(call.method);
  const becomesGet = status === 303 ? !['GET', 'HEAD'].includes(method) : status < 303 && method === 'POST';
  if (!becomesGet) return { ...call, url };
  const { body: _, ...rest } = call;
  return { ...rest, url, method: 'GET', headers: call.headers.filter(([name]) => !isBodyHeader(name)) };
}
