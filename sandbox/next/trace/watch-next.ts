import { setCookieListener } from '../../runtime/fetch/header-list';
import { requestContext } from '../../runtime/request-context';
import { callingLine } from '../../runtime/trace-step';
import { pairOf } from './trace-head';
import { watchCache } from './watch-cache';
import { noteLookup } from './watch-fetch';
import { watchTracer } from './watch-tracer';

/** Has requests' traces say what Next.js does. */
export function watchNext(): void {
  watchTracer();
  watchCache(noteLookup);
  setCookieListener(noteCookie);
}

/** Next.js copies cookies and adds to them: whoever made one first is its line. */
function noteCookie(cookie: string): void {
  const cookies = requestContext.getStore()?.trace.cookies;
  const pair = pairOf(cookie);
  if (cookies && !cookies.has(pair)) cookies.set(pair, callingLine());
}
