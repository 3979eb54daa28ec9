import type { Playground } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import type { ProblemsStore } from '@/lib/console/problems-store';
import type { ProjectStore } from '@/lib/files/project-store';

export interface ProjectSync {
  /** Resolves when the server has the project as it stands now; from then on it gets a link's project, too. */
  flush(): Promise<void>;
  /** Whether the playground was given the project that is on the screen, in any version. */
  isInStep(): boolean;
  /** Whether the project on the screen came with a link, and nothing of it may run yet. */
  isHeld(): boolean;
  stop(): void;
}

/** A pause in typing after which the project is compiled. */
const PAUSE_MS = 120;

/**
 * Brings the project to the server whenever it changes. A project that came with a link stays away from it until the
 * visitor sends a request or takes the project over: nothing of a stranger's runs unasked, not even its configuration.
 */
export function syncProject(project: ProjectStore, problems: ProblemsStore, playground: Playground): ProjectSync {
  let sent: Project | null = null;
  let sending: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = -1;
  let sentGeneration = project.getState().generation;

  const isHeld = () => project.getState().origin === 'link' && project.getState().generation !== asked;
  const isInStep = () => sentGeneration === project.getState().generation;
  const bring = () => {
    clearTimeout(timer);
    const { project: current, generation } = project.getState();
    if (sent && isSame(sent, current) && generation === sentGeneration) return sending;
    // What the code of another project left running must not see this one's files, nor fetch in its name.
    const fresh = generation !== sentGeneration;
    sent = current;
    sentGeneration = generation;
    sending = playground.setProject(current, { fresh }).then(({ diagnostics }) => {
      if (sent === current && isInStep()) problems.getState().setCompile(diagnostics);
    });
    return sending;
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isHeld()) void bring();
    }, PAUSE_MS);
  };
  const unsubscribe = project.subscribe((now, before) => {
    if (now.generation !== before.generation && !isHeld()) void bring();
    else if (!isSame(now.project, before.project) || now.origin !== before.origin) schedule();
  });
  if (!isHeld()) void bring();
  return {
    flush: () => {
      asked = project.getState().generation;
      return bring();
    },
    isInStep,
    isHeld,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** Whether the server would see no difference: a title or an open tab is none. */
function isSame(a: Project, b: Project): boolean {
  return a.files === b.files && a.next === b.next && a.mode === b.mode;
}
