import { createCookieStore, type CookieState } from '@/lib/cookies/cookie-store';
import type { Project } from '@/lib/project/project';
import { resolveForm } from '@/lib/request/resolve-form';
import type { RequestForm } from '@/lib/request/request-form';
import type { CompileResult, Playground } from '@/sandbox/host/playground';

/** What was done in a scene before: its code was there, and its request was sent. */
export interface Step {
  project: Project;
  form: RequestForm;
}

/** Scenes that a fresh server is led through before it gets the code of the scene that is shown. */
export interface Replay {
  steps: Step[];
  /** Told of the cookies that a browser would have then. */
  onDone(cookies: CookieState): void;
}

/** A step that is not answered in this time is no part of the past; of an answer that never ends, what came is. */
const STEP_MS = 3000;

/**
 * A playground whose fresh servers have a past: `take` says what to repeat on the one that starts now. Calls are done one
 * after the other; a replay that a newer one supersedes ends early. A server that is restarted is a fresh one as well.
 */
export function createReplayingPlayground(playground: Playground, take: () => Replay | null): Playground {
  let queue: Promise<unknown> = Promise.resolve();
  let newest = new AbortController();
  let current: Project | null = null;
  const repeat = async ({ steps, onDone }: Replay, { signal }: Pick<AbortController, 'signal'>): Promise<boolean> => {
    const cookies = createCookieStore();
    let isFresh = true;
    for (const step of steps) {
      const { project, form } = step;
      if (signal.aborted) return isFresh;
      await playground.setProject(project, { fresh: isFresh });
      isFresh = false;
      const resolved = resolveForm(form, project.files, '');
      if (!resolved.ok) continue;
      const request = cookies.getState().addTo(resolved.request);
      const late = AbortSignal.timeout(STEP_MS);
      const { status, headers } = await playground.send(request, { signal: AbortSignal.any([signal, late]) });
      // What it left running may block the server: once more, without it.
      if (status === 0 && late.aborted)
        return repeat({ steps: steps.filter((other) => other !== step), onDone }, { signal });
      cookies.getState().receive(request, headers);
    }
    if (!signal.aborted) onDone(cookies.getState());
    return isFresh;
  };
  const bring = (project: Project, fresh: boolean): Promise<CompileResult> => {
    current = project;
    // Also with the first project of all, where the show was moved on before there was a server.
    const replay = take();
    const isNew = fresh || replay !== null;
    if (isNew) newest.abort();
    const mine = isNew ? (newest = new AbortController()) : newest;
    const result = queue.then(async () => {
      const isFresh = replay ? await repeat(replay, mine) : fresh;
      return playground.setProject(project, { fresh: isFresh });
    });
    queue = result.catch(() => {});
    return result;
  };
  return {
    ...playground,
    setProject: (project, { fresh = false } = {}) => bring(project, fresh),
    restart: async () => {
      await (current ? bring(current, true) : playground.restart());
    },
    // What waits for a replay must not overtake it.
    send: async (request, options) => {
      await queue;
      return playground.send(request, options);
    },
  };
}
