import { createStore } from 'zustand/vanilla';
import { reasonOf } from '@/lib/project/result';
import type { Project } from '@/lib/project/project';
import type { BuildResult, Playground, PlaygroundRequest } from '@/sandbox/host/playground';
import { NEXT_VERSIONS, type Mode, type NextVersion } from '@/sandbox/protocol';
import type { ReleaseAnswer } from './release-answer';

export interface CompareState {
  /** Release by release, mode by mode; empty before the first comparison. */
  answers: readonly ReleaseAnswer[];
  /** Why nothing was sent. */
  problem: string | null;
}

export interface CompareActions {
  /** Sends the request to every release, in each of the modes one after the other. */
  compare(modes: readonly Mode[]): Promise<void>;
  /** Ends the servers. */
  close(): void;
}

export interface CompareStoreOptions {
  readProject: () => Project;
  /** The form's request, or null where it cannot be sent yet. */
  readRequest: () => PlaygroundRequest | null;
  openPlayground: () => Promise<Playground>;
}

export type CompareStore = ReturnType<typeof createCompareStore>;

/** A server of a release, and what it built last. */
interface Release {
  opened: Promise<Playground>;
  built: { files: Project['files']; result: BuildResult } | null;
}

/**
 * The releases of Next.js side by side. Each has a server of its own, so that the visitor's is left alone and all begin alike;
 * they stay warm for the next comparison, and end with the view.
 */
export function createCompareStore({ readProject, readRequest, openPlayground }: CompareStoreOptions) {
  const releases = new Map<NextVersion, Release>();
  let controller = new AbortController();

  function releaseOf(next: NextVersion): Release {
    const known = releases.get(next);
    if (known) return known;
    const release: Release = { opened: openPlayground(), built: null };
    // One that did not open is opened anew.
    release.opened.catch(() => releases.delete(next));
    releases.set(next, release);
    return release;
  }

  async function ask(project: Project, request: PlaygroundRequest, signal: AbortSignal) {
    const release = releaseOf(project.next);
    const playground = await release.opened;
    await playground.setProject(project);
    const build = project.mode === 'production' ? await buildOf(release, playground, project) : null;
    if (project.mode === 'development') release.built = null;
    const response = await playground.send(request, { signal });
    return { state: 'answered', response, mark: build && markOf(build, response.route) } as const;
  }

  return createStore<CompareState & CompareActions>()((set, get) => ({
    answers: [],
    problem: null,
    compare: async (modes) => {
      controller.abort();
      const { signal } = (controller = new AbortController());
      const request = readRequest();
      if (!request) return set({ answers: [], problem: 'The request cannot be sent yet: the request pane says why.' });
      const waiting = modes.flatMap((mode) =>
        NEXT_VERSIONS.map((next): ReleaseAnswer => ({ next, mode, outcome: { state: 'waiting' } })),
      );
      set({ answers: waiting, problem: null });
      const settle = (next: NextVersion, mode: Mode, outcome: ReleaseAnswer['outcome']) => {
        if (signal.aborted) return;
        const isIt = (answer: ReleaseAnswer) => answer.next === next && answer.mode === mode;
        set({ answers: get().answers.map((answer) => (isIt(answer) ? { ...answer, outcome } : answer)) });
      };
      const project = readProject();
      await Promise.all(
        NEXT_VERSIONS.map(async (next) => {
          for (const mode of modes) {
            if (signal.aborted) return;
            const outcome = await ask({ ...project, next, mode }, request, signal).catch((error: unknown) => ({
              state: 'failed' as const,
              reason: reasonOf(error),
            }));
            settle(next, mode, outcome);
          }
        }),
      );
    },
    close: () => {
      controller.abort();
      for (const { opened } of releases.values()) opened.then((playground) => playground.dispose()).catch(() => {});
      releases.clear();
    },
  }));
}

/** What is built already is not built again: that would end the server. */
async function buildOf(release: Release, playground: Playground, { files }: Project): Promise<BuildResult> {
  if (release.built?.files === files) return release.built.result;
  const result = await playground.build();
  release.built = { files, result };
  return result;
}

function markOf({ routes }: BuildResult, route: string | null): string | null {
  const built = routes.find((one) => one.route === route);
  if (!built) return null;
  return built.because ? `${built.kind}: ${built.because.message}` : built.kind;
}
