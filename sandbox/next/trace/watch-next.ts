import { setCookieListener } from '../../runtime/fetch/header-list';
import { requestContext } from '../../runtime/request-context';
import { callingLine } from '../../runtime/trace-step';
import { watchTracer } from './watch-tracer';

/** Has requests' traces say what Next.js does. */
export function watchNext(): void {
  watchTracer();
  setCookieListener(noteCookie);
}

/** Next.js copies headers: whoever made the cookie first is its line. */
function noteCookie(cookie: string): void {
  const cookies = requestContext.getStore()?.trace.cookies;
  if (cookies && !cookies.has(cookie)) cookies.set(cookie, callingLine());
}
