import { createStore } from 'zustand/vanilla';
import { localStore } from '@/lib/settings/local-storage';
import { readPermissions, type Permissions } from './read-permissions';

/** A handler's request to another origin, which waits for the visitor's word. */
export interface FetchQuestion {
  project: string;
  origin: string;
  method: string;
  url: string;
}

export interface PermissionState {
  /** One for each origin; the first is shown. */
  questions: FetchQuestion[];
  /** Project -> origin -> whether its code may fetch from there. Of a link's project nothing outlives the page. */
  permissions: Permissions;
  /** Asks, unless the visitor has answered before. @returns whether the project may fetch from that origin */
  ask(question: FetchQuestion): Promise<boolean>;
  /** Answers for the origin, from now on. */
  decide(project: string, origin: string, allowed: boolean): void;
  /** Forgets the answer: the next fetch asks again. */
  forget(project: string, origin: string): void;
}

export type PermissionStore = ReturnType<typeof createPermissionStore>;

/** What is kept under any other name is forgotten with the page. */
export const KEPT_PROJECT = 'own:';
const STORAGE_KEY = 'route-playground:fetch-permissions';
/** Code that asks for many origins at once must not bury the visitor in questions. */
const MOST_QUESTIONS = 5;

export function createPermissionStore() {
  const waiting = new Map<string, ((allowed: boolean) => void)[]>();
  const keyOf = (project: string, origin: string) => `${project} ${origin}`;

  return createStore<PermissionState>()((set, get) => {
    const change = (project: string, origins: Permissions[string]) => {
      const permissions = { ...get().permissions, [project]: origins };
      set({ permissions });
      store(permissions);
    };
    return {
      questions: [],
      permissions: readPermissions(localStore().getItem(STORAGE_KEY)),
      ask: (question) => {
        const { project, origin } = question;
        const known = get().permissions[project]?.[origin];
        if (known !== undefined) return Promise.resolve(known);
        const key = keyOf(project, origin);
        const asked = waiting.get(key);
        if (!asked && get().questions.length >= MOST_QUESTIONS) return Promise.resolve(false);
        if (!asked) set({ questions: [...get().questions, question] });
        return new Promise((resolve) => waiting.set(key, [...(asked ?? []), resolve]));
      },
      decide: (project, origin, allowed) => {
        change(project, { ...get().permissions[project], [origin]: allowed });
        set({ questions: get().questions.filter((asked) => asked.project !== project || asked.origin !== origin) });
        const key = keyOf(project, origin);
        waiting.get(key)?.forEach((resolve) => resolve(allowed));
        waiting.delete(key);
      },
      forget: (project, origin) => {
        const { [origin]: _forgotten, ...others } = get().permissions[project] ?? {};
        change(project, others);
      },
    };
  });
}

function store(permissions: Permissions): void {
  const kept = Object.entries(permissions).filter(([project]) => project.startsWith(KEPT_PROJECT));
  try {
    localStore().setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full storage: the visitor is asked again next time.
  }
}
