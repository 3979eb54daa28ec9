import { nanoid } from 'nanoid';
import { createStore } from 'zustand/vanilla';
import type { FetchedExample } from '@/lib/examples/fetch-examples';
import type { Project } from '@/lib/project/project';
import type { WorkOpener } from './work-opener';
import type { WorkSaver } from './work-saver';
import { withTitle } from '@/lib/library/work';
import type { ProjectLibrary } from '@/lib/library/project-library';
import type { BrokenProject, StoredProject } from '@/lib/library/stored-project';
import type { Stores } from './stores';

export interface ProjectListState {
  /** The one changed last comes first. */
  projects: StoredProject[];
  /** What is stored and cannot be read. */
  broken: BrokenProject[];
  /** The one on the screen; null while a link's project is. */
  openId: string | null;
}

export interface ProjectListActions {
  /** Reads the list anew: other tabs change it too. */
  refresh(): Promise<void>;
  open(id: string): Promise<void>;
  /** Adds a project and opens it; without one, the example. */
  create(project?: Project): Promise<void>;
  /** Opens an example as one of the visitor's projects. */
  openExample(slug: string, example: FetchedExample): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Removes a project; a toast offers to undo that. */
  remove(id: string): Promise<void>;
  /** Removes what cannot be read. */
  removeBroken(id: string): Promise<void>;
}

export type ProjectListStore = ReturnType<typeof createProjectListStore>;

interface ProjectListOptions extends Pick<Stores, 'project' | 'settings' | 'toasts'> {
  library: ProjectLibrary;
  opener: Pick<WorkOpener, 'openOwn' | 'addOwn' | 'openExample'>;
  saver: Pick<WorkSaver, 'openId' | 'saveNow'>;
  /** What a new project starts as. */
  first: Project;
}

/** The list of the visitor's projects. */
export function createProjectListStore({
  library,
  opener,
  saver,
  project,
  settings,
  toasts,
  first,
}: ProjectListOptions) {
  return createStore<ProjectListState & ProjectListActions>()((set, get) => {
    const openId = () => (project.getState().origin === 'own' ? saver.openId() : null);
    const read = async (id: string) => {
      const found = await library.read(id);
      return found.state === 'stored' ? found.stored : null;
    };
    const write = (stored: StoredProject, changes: Partial<StoredProject>) =>
      library.write({ ...stored, changedAt: Date.now(), ...changes, revision: nanoid(8) });
    const leave = async (id: string) => {
      const next = get().projects.find((stored) => stored.id !== id);
      if (next) await opener.openOwn(next.id);
      else await opener.addOwn(first);
    };
    return {
      projects: [],
      broken: [],
      openId: null,
      refresh: async () => {
        const { stored, broken } = await library.list();
        set({ projects: stored, broken, openId: openId() });
      },
      open: async (id) => {
        if (id !== openId()) await opener.openOwn(id);
        await get().refresh();
      },
      create: async (added = { ...first, next: settings.getState().nextVersion }) => {
        await opener.addOwn(added);
        await get().refresh();
      },
      openExample: async (slug, example) => {
        await opener.openExample(slug, example);
        await get().refresh();
      },
      rename: async (id, title) => {
        const stored = await read(id);
        if (id === openId()) {
          project.getState().setTitle(title);
          await saver.saveNow();
        } else if (stored) await write(stored, { work: withTitle(stored.work, title.trim()) });
        await get().refresh();
      },
      duplicate: async (id) => {
        const stored = await read(id);
        if (!stored) return;
        const title = `${stored.work.project.title ?? 'Untitled'} copy`;
        await write(stored, { id: nanoid(), work: withTitle(stored.work, title) });
        await get().refresh();
      },
      remove: async (id) => {
        const wasOpen = id === openId();
        // What was typed a moment ago belongs to what undo brings back.
        if (wasOpen) await saver.saveNow();
        const stored = await read(id);
        if (!stored) return;
        if (wasOpen) await leave(id);
        await library.remove(id);
        await get().refresh();
        const undo = async () => {
          await library.write(stored);
          if (wasOpen) await opener.openOwn(id);
          await get().refresh();
        };
        const title = stored.work.project.title ?? 'Untitled';
        toasts.getState().add(`Deleted “${title}”.`, { label: 'Undo', run: () => void undo() });
      },
      removeBroken: async (id) => {
        await library.remove(id);
        await get().refresh();
      },
    };
  });
}
