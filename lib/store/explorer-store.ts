import { createStore } from 'zustand/vanilla';
import { templateFor } from '@/lib/project/templates';
import { dirname } from '@/lib/project/file-path';
import { checkNewPath, pathIn } from './file-tree';
import type { ProjectStore } from './project-store';
import type { ToastStore } from './toast-store';

/** A name being typed in the tree. */
export type Naming = { kind: 'file' | 'folder'; folder: string } | { kind: 'rename'; path: string };

export interface ExplorerState {
  /** Folders are open unless they are here. */
  collapsed: string[];
  naming: Naming | null;
  /** What the last typed name was refused for. */
  problem: string | null;
}

export interface ExplorerActions {
  setCollapsed(collapsed: string[]): void;
  toggle(folder: string): void;
  startNaming(naming: Naming): void;
  cancelNaming(): void;
  /** Makes or renames what the name is for; a name that will not do stays, with the reason. */
  finishNaming(name: string): void;
  /** Deletes a file or folder, and offers to take that back. */
  remove(path: string): void;
}

export type ExplorerStore = ReturnType<typeof createExplorerStore>;

export function createExplorerStore(project: ProjectStore, toasts: ToastStore) {
  return createStore<ExplorerState & ExplorerActions>()((set, get) => ({
    collapsed: [],
    naming: null,
    problem: null,
    setCollapsed: (collapsed) => set({ collapsed }),
    toggle: (folder) => {
      const { collapsed } = get();
      set({
        collapsed: collapsed.includes(folder) ? collapsed.filter((path) => path !== folder) : [...collapsed, folder],
      });
    },
    startNaming: (naming) =>
      set({
        naming,
        problem: null,
        collapsed: get().collapsed.filter((path) => naming.kind === 'rename' || path !== naming.folder),
      }),
    cancelNaming: () => set({ naming: null, problem: null }),
    finishNaming: (typed) => {
      const { naming } = get();
      const name = typed.trim().replace(/^\/+|\/+$/g, '');
      if (!naming) return;
      const path = naming.kind === 'rename' ? pathIn(dirname(naming.path), name) : pathIn(naming.folder, name);
      if (name === '' || (naming.kind === 'rename' && path === naming.path)) return get().cancelNaming();
      const problem = checkNewPath(path, takenPaths(project, naming));
      if (problem !== null) return set({ problem });
      set({ naming: null, problem: null });
      apply(project, naming, path);
    },
    remove: (path) => {
      const { tabs, active } = project.getState();
      const files = project.getState().remove(path);
      toasts.getState().add(`Deleted ${path}`, {
        label: 'Undo',
        run: () => {
          project.getState().restoreFiles(files);
          project.setState({ tabs, active });
        },
      });
    },
  }));
}

function apply(project: ProjectStore, naming: Naming, path: string): void {
  const { addFolder, rename, writeFile, revealPosition, project: current } = project.getState();
  if (naming.kind === 'folder') return addFolder(path);
  if (naming.kind === 'rename') return rename(naming.path, path);
  writeFile(path, templateFor(path, current.next));
  revealPosition({ file: path, line: 1, column: 1 });
}

function takenPaths(project: ProjectStore, naming: Naming): string[] {
  const { project: current, emptyFolders } = project.getState();
  const taken = [...Object.keys(current.files), ...emptyFolders];
  return naming.kind === 'rename'
    ? taken.filter((path) => path !== naming.path && !path.startsWith(`${naming.path}/`))
    : taken;
}
