import { failureOf } from '@/lib/response/failure-of';
import type { Playground, PlaygroundRequest } from '@/sandbox/host/playground';
import type { ConsoleStore } from './console-store';
import type { HistoryStore } from './history-store';
import type { LayoutStore } from './layout-store';
import type { ProjectStore } from './project-store';
import type { RequestStore } from './request-store';
import { resolveForm } from './resolve-form';
import type { ProblemsStore } from './problems-store';
import type { RunStore } from './run-store';
import type { RequestProblems } from './validate-request';

export interface Sender {
  /** Sends what the form says; a request under way is stopped first. */
  send(): Promise<void>;
  stop(): void;
}

interface Stores {
  console: ConsoleStore;
  project: ProjectStore;
  request: RequestStore;
  run: RunStore;
  problems: ProblemsStore;
  history: HistoryStore;
  layout: LayoutStore;
}

export function createSender(stores: Stores, ready: () => Promise<Playground>): Sender {
  const { project, request, layout } = stores;
  let controller: AbortController | null = null;
  return {
    send: async () => {
      const resolved = resolveForm(request.getState().form, project.getState().project.files);
      request.getState().setAttempted(!resolved.ok);
      if (!resolved.ok) return layout.getState().show({ pane: 'request', ...tabOf(resolved.problems) });
      controller?.abort();
      controller = new AbortController();
      await perform(resolved.request, stores, ready, controller.signal);
    },
    stop: () => controller?.abort(),
  };
}

async function perform(
  wanted: PlaygroundRequest,
  { run, layout, project, request, problems, history, console }: Stores,
  ready: () => Promise<Playground>,
  signal: AbortSignal,
): Promise<void> {
  const { begin, head, chunk, finish, refuse } = run.getState();
  const id = begin(wanted);
  layout.getState().show({ pane: 'response' });
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
    history.getState().add({ project: sent, form, selected, request: wanted, response: answer });
  } catch (error) {
    refuse(id, error instanceof Error ? error.message : String(error));
  }
}

/** The tab in which the first problem is to be seen. */
function tabOf(problems: RequestProblems): { requestTab?: 'headers' | 'body' } {
  if (problems.url || problems.method) return {};
  return Object.keys(problems.headers).length > 0 ? { requestTab: 'headers' } : { requestTab: 'body' };
}
