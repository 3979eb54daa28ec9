import { DESTINATIONS } from './destinations';
import { redirectedForm, redirectTarget } from '@/lib/run/follow-redirect';
import { endOfChain } from '@/lib/run/redirect-chain';
import type { RunStep } from '@/lib/run/run-store';
import type { RequestForm } from '@/lib/request/request-form';
import { failureOf } from '@/lib/response/failure-of';
import type { Playground, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import { resolveForm } from '@/lib/request/resolve-form';
import type { Forgery } from '@/lib/signature/signature';
import type { RequestProblems } from '@/lib/request/validate-request';
import type { Stores } from './stores';

export interface Sender {
  /** Sends what the form says; a request under way is stopped first. `auto`: nobody asked, so nothing else changes. */
  send(options?: { auto?: boolean; forgery?: Forgery }): Promise<void>;
  /** Sends the last request once more, to the byte. */
  sendAgain(): Promise<void>;
  /** Follows the redirect that is shown, and those that come after it, as a browser does. */
  follow(): Promise<void>;
  stop(): void;
  /** Sends a request that the response pane does not show. */
  sendAside(request: PlaygroundRequest, signal?: AbortSignal): Promise<PlaygroundResponse>;
}

type SenderStores = Pick<
  Stores,
  'console' | 'project' | 'request' | 'run' | 'problems' | 'history' | 'cookies' | 'signing' | 'layout'
>;

export function createSender(stores: SenderStores, ready: () => Promise<Playground>): Sender {
  const { project, request, signing, cookies, layout } = stores;
  let controller: AbortController | null = null;
  /** What the shown answer was asked with. */
  let asked: { form: RequestForm; request: PlaygroundRequest } | null = null;

  const resolve = (form: RequestForm, forgery?: Forgery) =>
    resolveForm(form, project.getState().project.files, signing.getState().secret, forgery);

  /** @returns the steps to what is shown, and the form of the last: nobody may have typed it */
  function readShown(shown: RunStep): { steps: readonly RunStep[]; form: RequestForm } {
    const known = stores.run.getState().steps;
    const at = known.findIndex(({ response }) => response === shown.response);
    const steps = at < 0 ? [shown] : known.slice(0, at + 1);
    // Of an answer out of the history, the form on the screen is the one that it was asked with.
    const first = steps[0]?.request === asked?.request ? asked?.form : undefined;
    return { steps, form: steps.slice(0, -1).reduce(formAfter, first ?? request.getState().form) };
  }

  async function follow(): Promise<void> {
    const { run: shown } = stores.run.getState();
    if (shown.state !== 'done') return;
    controller?.abort();
    const { signal } = (controller = new AbortController());
    let { steps, form } = readShown(shown);
    while (!signal.aborted && isRedirect(steps) && endOfChain(steps) === null) {
      form = formAfter(form, steps.at(-1) ?? shown);
      const resolved = resolve(form);
      if (!resolved.ok) return;
      const wanted = cookies.getState().addTo(resolved.request);
      await perform(wanted, { auto: false, form, selected: null, steps }, stores, ready, signal);
      const { steps: now } = stores.run.getState();
      if (now.length !== steps.length + 1) return;
      steps = now;
    }
  }

  return {
    follow,
    send: async ({ auto = false, forgery } = {}) => {
      const { form, selected } = request.getState();
      const resolved = resolve(form, forgery);
      if (!resolved.ok && auto) return;
      request.getState().setAttempted(!resolved.ok);
      if (!resolved.ok) {
        layout.getState().open(DESTINATIONS.request);
        return layout.getState().show(tabOf(resolved.problems));
      }
      controller?.abort();
      const { signal } = (controller = new AbortController());
      if (!auto) layout.getState().open(DESTINATIONS.response);
      const ask = () => (asked = { form, request: cookies.getState().addTo(resolved.request) }).request;
      await perform(ask(), { auto, form, selected, steps: [], askAnew: ask }, stores, ready, signal);
    },
    sendAgain: async () => {
      const { run } = stores.run.getState();
      if (run.state === 'idle') return;
      controller?.abort();
      const { signal } = (controller = new AbortController());
      layout.getState().open(DESTINATIONS.response);
      const { form: typed, selected } = request.getState();
      const known = asked?.request === run.request ? asked.form : typed;
      const form = run.state === 'done' ? readShown(run).form : known;
      asked = { form, request: run.request };
      await perform(run.request, { auto: false, form, selected, steps: [] }, stores, ready, signal);
    },
    stop: () => controller?.abort(),
    sendAside: async (wanted, signal) => {
      const playground = await ready();
      return playground.send(wanted, {
        ...(signal && { signal }),
        onSent: (number) => stores.console.getState().nameRequest(number, nameOf(wanted)),
      });
    },
  };
}

/** What a run is kept with. */
interface Sent {
  auto: boolean;
  form: RequestForm;
  selected: number | null;
  /** By whose redirects it was reached. */
  steps: readonly RunStep[];
  /** Makes the request with the cookies that there are by now: scenes that are played first may set some. */
  askAnew?: () => PlaygroundRequest;
}

async function perform(
  asked: PlaygroundRequest,
  { auto, form, selected, steps, askAnew }: Sent,
  { run, project, problems, history, cookies, console }: SenderStores,
  ready: () => Promise<Playground>,
  signal: AbortSignal,
): Promise<void> {
  const { begin, head, chunk, finish, refuse } = run.getState();
  let wanted = asked;
  let id = begin(wanted, steps);
  const { project: sent } = project.getState();
  const { cookies: jar } = cookies.getState();
  try {
    const playground = await ready();
    if (askAnew && cookies.getState().cookies !== jar && !signal.aborted) {
      wanted = askAnew();
      id = begin(wanted, steps);
    }
    const response = await playground.send(wanted, {
      signal,
      onSent: (number) => console.getState().nameRequest(number, nameOf(wanted)),
      onHead: (received) => head(id, received),
      onChunk: (bytes, atMs) => chunk(id, bytes, atMs),
    });
    const failure = failureOf(wanted, response, sent.files, problems.getState().compile);
    const answer = failure ? { ...response, failure } : response;
    finish(id, answer);
    cookies.getState().receive(wanted, response.headers);
    history.getState().add({ auto, project: sent, form, selected, request: wanted, response: answer });
  } catch (error) {
    refuse(id, error instanceof Error ? error.message : String(error));
  }
}

function formAfter(form: RequestForm, { request, response }: RunStep): RequestForm {
  return redirectedForm(form, response.status, redirectTarget(request, response) ?? form.url);
}

function isRedirect(steps: readonly RunStep[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && redirectTarget(last.request, last.response) !== null;
}

/** What the console calls a request. */
function nameOf({ method = 'GET', url }: PlaygroundRequest): string {
  return `${method} ${url}`;
}

/** The tab in which the first problem is to be seen. */
function tabOf(problems: RequestProblems): { requestTab?: 'headers' | 'body' | 'auth' } {
  if (problems.url || problems.method) return {};
  if (problems.secret) return { requestTab: 'auth' };
  return Object.keys(problems.headers).length > 0 ? { requestTab: 'headers' } : { requestTab: 'body' };
}
