import { nanoid } from 'nanoid';
import { createStore } from 'zustand/vanilla';
import type { Project } from '@/lib/project/project';
import type { Keeping } from './keep-in-step';
import type { Keep } from './keep-work';
import type { ProjectStore } from './project-store';
import type { KeptProject } from './projects-library';
import type { ToastStore } from './toast-store';

export interface ProjectsState {
  /** The one changed last comes first. */
  projects: KeptProject[];
  /** The one on the screen; null while a link's project is. */
  openId: string | null;
}

export interface ProjectsActions {
  /** Reads the list anew: other tabs change it too. */
  refresh(): Promise<void>;
  open(id: string): Promise<void>;
  /** Adds a project and opens it; without one, the example. */
  create(project?: Project): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Removes a project; a toast offers to undo that. */
  remove(id: string): Promise<void>;
}

export type ProjectsStore = ReturnType<typeof createProjectsStore>;

interface Surroundings {
  keep: Keep;
  keeping: Pick<Keeping, 'openOwn' | 'addOwn' | 'saveNow'>;
  project: ProjectStore;
  toasts: ToastStore;
  /** What a new project starts as. */
  first: Project;
}

/** The list of the visitor's projects. */
export function createProjectsStore({ keep, keeping, project, toasts, first }: Surroundings) {
  const { library } = keep;
  return createStore<ProjectsState & ProjectsActions>()((set, get) => {
    const isOpen = (id: string) => project.getState().origin === 'own' && keep.ownId() === id;
    const leave = async (id: string) => {
      const next = get().projects.find((kept) => kept.id !== id);
      if (next) await keeping.openOwn(next.id);
      else await keeping.addOwn(first);
    };
    return {
      projects: [],
      openId: null,
      refresh: async () => {
        const projects = await library.list();
        set({ projects, openId: project.getState().origin === 'own' ? keep.ownId() : null });
      },
      open: async (id) => {
        if (!isOpen(id)) await keeping.openOwn(id);
        await get().refresh();
      },
      create: async (added = first) => {
        await keeping.addOwn(added);
        await get().refresh();
      },
      rename: async (id, title) => {
        const kept = await library.read(id);
        if (!kept) return;
        const { title: _, ...untitled } = kept.work.project;
        const named = title.trim() === '' ? untitled : { ...untitled, title: title.trim() };
        await library.write({ ...kept, work: { ...kept.work, project: named } });
        if (isOpen(id)) project.getState().setTitle(title);
        await get().refresh();
      },
      duplicate: async (id) => {
        const kept = await library.read(id);
        if (!kept) return;
        const { work } = kept;
        const copy = { ...work.project, title: `${work.project.title ?? 'Untitled'} copy` };
        await library.write({ id: nanoid(), changedAt: Date.now(), work: { ...work, project: copy } });
        await get().refresh();
      },
      remove: async (id) => {
        const wasOpen = isOpen(id);
        // What was typed a moment ago belongs to what undo brings back.
        if (wasOpen) await keeping.saveNow();
        const kept = await library.read(id);
        if (!kept) return;
        if (wasOpen) await leave(id);
        await library.remove(id);
        await get().refresh();
        const undo = async () => {
          await library.write(kept);
          if (wasOpen) await keeping.openOwn(id);
          await get().refresh();
        };
        const title = kept.work.project.title ?? 'Untitled';
        toasts.getState().add(`Deleted “${title}”.`, { label: 'Undo', run: () => void undo() });
      },
    };
  });
}
