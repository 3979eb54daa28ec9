import { isBodyHeader } from '@/lib/request/body-header';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import { createForm, type RequestForm } from '@/lib/request/request-form';
import { serverUrl } from '@/lib/request/server-url';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';

/** Where a redirect leads, as a path of this server where it can be one, else as a url; null where the response is no redirect. */
export function redirectTarget(request: PlaygroundRequest, response: PlaygroundResponse): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null;
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  const from = serverUrl(request.url);
  if (location === undefined || !URL.canParse(location, from)) return null;
  const url = new URL(location, from);
  if (!location.includes('#')) url.hash = from.hash;
  if (url.protocol !== 'http:' || url.origin !== SERVER_ORIGIN) return url.href;
  const path = url.pathname + url.search + url.hash;
  // Two slashes at its beginning would be a host.
  return path.startsWith('//') ? SERVER_ORIGIN + path : path;
}

/** Whether a redirect leads to this server. */
export function isHere(target: string): boolean {
  return target.startsWith('/') || target.startsWith(`${SERVER_ORIGIN}/`);
}

/** The request a browser makes next: with the same method and body, or where the method becomes GET without. */
export function redirectedForm(form: RequestForm, status: number, target: string): RequestForm {
  const method = redirectedMethod(form.method, status);
  if (method === form.method) return { ...form, url: target };
  const headers = form.headers.filter((row) => !isBodyHeader(row.name.trim()));
  return { ...createForm(method, target), headers };
}

/** As the Fetch standard has it: 303 makes a GET of everything, 301 and 302 of POST only. */
export function redirectedMethod(method: string, status: number): string {
  if (status === 303) return method === 'HEAD' ? 'HEAD' : 'GET';
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method;
}
