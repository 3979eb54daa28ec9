import { DESTINATIONS } from './destinations';
import { failureOf } from '@/lib/response/failure-of';
import type { Playground, PlaygroundRequest } from '@/sandbox/host/playground';
import { resolveForm } from '@/lib/request/resolve-form';
import type { Forgery } from '@/lib/signature/signature';
import type { RequestProblems } from '@/lib/request/validate-request';
import type { Stores } from './stores';

export interface Sender {
  /** Sends what the form says; a request under way is stopped first. `auto`: nobody asked, so nothing else changes. */
  send(options?: { auto?: boolean; forgery?: Forgery }): Promise<void>;
  /** Sends the last request once more, to the byte. */
  sendAgain(): Promise<void>;
  stop(): void;
}

type SenderStores = Pick<
  Stores,
  'console' | 'project' | 'request' | 'run' | 'problems' | 'history' | 'cookies' | 'signing' | 'layout'
>;

export function createSender(stores: SenderStores, ready: () => Promise<Playground>): Sender {
  const { project, request, signing, cookies, layout } = stores;
  let controller: AbortController | null = null;
  return {
    send: async ({ auto = false, forgery } = {}) => {
      const resolved = resolveForm(
        request.getState().form,
        project.getState().project.files,
        signing.getState().secret,
        forgery,
      );
      if (!resolved.ok && auto) return;
      request.getState().setAttempted(!resolved.ok);
      if (!resolved.ok) {
        layout.getState().open(DESTINATIONS.request);
        return layout.getState().show(tabOf(resolved.problems));
      }
      controller?.abort();
      const { signal } = (controller = new AbortController());
      const wanted = cookies.getState().addTo(resolved.request);
      if (!auto) layout.getState().open(DESTINATIONS.response);
      await perform(wanted, auto, stores, ready, signal);
    },
    sendAgain: async () => {
      const { run } = stores.run.getState();
      if (run.state === 'idle') return;
      controller?.abort();
      const { signal } = (controller = new AbortController());
      layout.getState().open(DESTINATIONS.response);
      await perform(run.request, false, stores, ready, signal);
    },
    stop: () => controller?.abort(),
  };
}

async function perform(
  wanted: PlaygroundRequest,
  auto: boolean,
  { run, project, request, problems, history, cookies, console }: SenderStores,
  ready: () => Promise<Playground>,
  signal: AbortSignal,
): Promise<void> {
  const { begin, head, chunk, finish, refuse } = run.getState();
  const id = begin(wanted);
  const { form, selected } = request.getState();
  const { project: sent } = project.getState();
  try {
    const playground = await ready();
    const response = await playground.send(wanted, {
      signal,
      onSent: (number) => console.getState().nameRequest(number, `${wanted.method ?? 'GET'} ${wanted.url}`),
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

/** The tab in which the first problem is to be seen. */
function tabOf(problems: RequestProblems): { requestTab?: 'headers' | 'body' | 'auth' } {
  if (problems.url || problems.method) return {};
  if (problems.secret) return { requestTab: 'auth' };
  return Object.keys(problems.headers).length > 0 ? { requestTab: 'headers' } : { requestTab: 'body' };
}
