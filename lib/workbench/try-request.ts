import { bodyKind, createForm, createRow, type RequestForm } from '@/lib/request/request-form';
import { isBodyHeader } from '@/lib/request/body-header';
import { isHere, redirectedMethod, redirectTarget } from '@/lib/run/follow-redirect';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Workbench } from './workbench';

/** As many as a browser follows. */
const MOST_REDIRECTS = 20;

/**
 * Sends a request as a page of this server would: with the jar's cookies, which take what answers set, and along redirects.
 * The history and the response pane have the last.
 * @returns the last answer, and the path that gave it
 */
export async function tryRequest(
  workbench: Pick<Workbench, 'cookies' | 'sendAside' | 'history' | 'project' | 'run'>,
  first: PlaygroundRequest,
  signal: AbortSignal,
): Promise<{ url: string; response: PlaygroundResponse }> {
  const { cookies, sendAside, history, project, run } = workbench;
  let wanted = first;
  for (let redirects = 0; ; redirects++) {
    const request = cookies.getState().addTo(wanted);
    const { project: sent } = project.getState();
    const response = await sendAside(request, signal);
    cookies.getState().receive(request, response.headers);
    const target = redirectTarget(request, response);
    if (target !== null && isHere(target) && redirects < MOST_REDIRECTS) {
      wanted = redirected(wanted, response.status, target);
      continue;
    }
    const kept = { request, response };
    history.getState().add({ auto: false, project: sent, form: formOf(wanted), selected: null, ...kept });
    run.getState().show(request, response);
    return { url: request.url, response };
  }
}

function redirected({ method = 'GET', headers = [], body }: PlaygroundRequest, status: number, url: string) {
  const next = redirectedMethod(method, status);
  if (next === method) return { method, url, headers, ...(body === undefined ? {} : { body }) };
  return { method: next, url, headers: headers.filter(([name]) => !isBodyHeader(name)) };
}

function formOf({ method, url, headers = [], body }: PlaygroundRequest): RequestForm {
  const text = body === undefined ? '' : typeof body === 'string' ? body : new TextDecoder().decode(body);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const rows = headers.map(([name, value]) => createRow(name, value));
  return { ...createForm(method, url), headers: rows, body: { kind: bodyKind(type, text), text } };
}
