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

/**
 * A playground whose fresh servers have a past: `take` says what to repeat on the one that starts now. Calls are done one
 * after the other; a replay that a newer one supersedes ends early.
 */
export function createReplayingPlayground(playground: Playground, take: () => Replay | null): Playground {
  let queue: Promise<unknown> = Promise.resolve();
  let newest = new AbortController();
  const repeat = async ({ steps, onDone }: Replay, { signal }: AbortController): Promise<boolean> => {
    const cookies = createCookieStore();
    let isFresh = true;
    for (const { project, form } of steps) {
      if (signal.aborted) return isFresh;
      await playground.setProject(project, { fresh: isFresh });
      isFresh = false;
      const resolved = resolveForm(form, project.files, '');
      if (!resolved.ok) continue;
      const request = cookies.getState().addTo(resolved.request);
      cookies.getState().receive(request, (await playground.send(request, { signal })).headers);
    }
    if (!signal.aborted) onDone(cookies.getState());
    return isFresh;
  };
  return {
    ...playground,
    setProject: (project, { fresh = false } = {}) => {
      // Also with the first project of all, where the show was moved on before there was a server.
      const replay = take();
      const isNew = fresh || replay !== null;
      if (isNew) newest.abort();
      const mine = isNew ? (newest = new AbortController()) : newest;
      const result = queue.then(async (): Promise<CompileResult> => {
        const isFresh = replay ? await repeat(replay, mine) : fresh;
        return playground.setProject(project, { fresh: isFresh });
      });
      queue = result.catch(() => {});
      return result;
    },
    // What waits for a replay must not overtake it.
    send: async (request, options) => {
      await queue;
      return playground.send(request, options);
    },
  };
}
