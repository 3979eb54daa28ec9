import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import { createForm, type RequestForm } from '@/lib/request/request-form';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';

/** Where a redirect leads, as a path of this server or a url of another; null where the response is no redirect. */
export function redirectTarget(request: PlaygroundRequest, response: PlaygroundResponse): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null;
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  // An embedding page may have asked for a path that is no URL, such as `//`.
  const from = URL.canParse(request.url, SERVER_ORIGIN) ? new URL(request.url, SERVER_ORIGIN).href : SERVER_ORIGIN;
  if (location === undefined || !URL.canParse(location, from)) return null;
  const url = new URL(location, from);
  return url.origin === SERVER_ORIGIN ? url.pathname + url.search + url.hash : url.href;
}

/** The request a client makes next: 307 and 308 repeat method and body, the others ask with GET. */
export function redirectedForm(form: RequestForm, status: number, target: string): RequestForm {
  if (status === 307 || status === 308) return { ...form, url: target };
  const method = form.method === 'HEAD' ? 'HEAD' : 'GET';
  const headers = form.headers.filter((row) => !/^content-/i.test(row.name.trim()));
  return { ...createForm(method, target), headers };
}
