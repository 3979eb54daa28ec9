import { createStore } from 'zustand/vanilla';
import { toNextPath } from '@/lib/project/express-path';
import { templateFor } from '@/lib/project/templates';
import { basename, dirname } from '@/lib/project/file-path';
import { checkNewPath, pathIn } from './file-tree';
import type { ProjectStore } from './project-store';
import { createUndoList } from './undo-list';
import type { ToastStore } from '@/lib/console/toast-store';

/** A name being typed in the tree. */
export type Naming = { kind: 'file' | 'folder'; folder: string } | { kind: 'route' } | { kind: 'rename'; path: string };

export type ExplorerView = 'files' | 'routes';

export interface ExplorerState {
  view: ExplorerView;
  /** Folders are open unless they are here. */
  collapsed: string[];
  naming: Naming | null;
  /** What the last typed name was refused for. */
  problem: string | null;
  /** How Next.js writes the last typed name, where that was written as in Express. */
  suggestion: Suggestion | null;
}

export interface Suggestion {
  typed: string;
  name: string;
}

export interface ExplorerActions {
  show(view: ExplorerView): void;
  setCollapsed(collapsed: string[]): void;
  toggle(folder: string): void;
  startNaming(naming: Naming): void;
  cancelNaming(): void;
  /**
   * Makes or renames what the name is for; a name that will not do stays, with the reason. One with a suggestion does at
   * the second time.
   */
  finishNaming(name: string): void;
  /** Moves files and folders into a folder, and offers to take that back. */
  move(paths: string[], folder: string): void;
  /** Deletes a file or folder, and offers to take that back. */
  remove(path: string): void;
  /** Takes back the last rename, move or deletion. */
  undo(): void;
}

export type ExplorerStore = ReturnType<typeof createExplorerStore>;

/** `onCreate`: what is to be done about a file that was made. */
export function createExplorerStore(project: ProjectStore, toasts: ToastStore, onCreate: (file: string) => void) {
  const undos = createUndoList(() => project.getState().generation);
  const renameBack = (from: string, to: string) => {
    const problem = checkMove(to, from, project);
    if (problem === null) project.getState().rename(to, from);
    else toasts.getState().add(`Failed to move ${to} back to ${from}: ${problem}`);
  };
  return createStore<ExplorerState & ExplorerActions>()((set, get) => ({
    view: 'files',
    collapsed: [],
    naming: null,
    problem: null,
    suggestion: null,
    show: (view) => set({ view }),
    setCollapsed: (collapsed) => set({ collapsed }),
    toggle: (folder) => {
      const { collapsed } = get();
      set({
        collapsed: collapsed.includes(folder) ? collapsed.filter((path) => path !== folder) : [...collapsed, folder],
      });
    },
    startNaming: (naming) =>
      set({
        view: 'files',
        naming,
        problem: null,
        suggestion: null,
        collapsed: get().collapsed.filter((path) => !('folder' in naming) || path !== naming.folder),
      }),
    cancelNaming: () => set({ naming: null, problem: null, suggestion: null }),
    finishNaming: (typed) => {
      const { naming } = get();
      const name = typed.trim().replace(/^\/+|\/+$/g, '');
      if (!naming) return;
      const path = pathOf(naming, name, Object.keys(project.getState().project.files));
      if (name === '' || (naming.kind === 'rename' && path === naming.path)) return get().cancelNaming();
      const problem = checkNewPath(path, takenPaths(project, naming));
      if (problem !== null) return set({ problem, suggestion: null });
      const suggestion = suggestionFor(typed, path, get().suggestion);
      if (suggestion) return set({ problem: null, suggestion });
      get().cancelNaming();
      apply(project, naming, path);
      if (naming.kind === 'rename') undos.add(() => renameBack(naming.path, path));
      if (naming.kind === 'file' || naming.kind === 'route') onCreate(path);
    },
    move: (paths, folder) => {
      const moved: { from: string; to: string }[] = [];
      for (const from of paths) {
        const to = pathIn(folder, basename(from));
        if (to === from) continue;
        const problem = checkMove(from, to, project);
        if (problem !== null) {
          toasts.getState().add(`Failed to move ${from} to ${folder || 'the project'}: ${problem}`);
          continue;
        }
        project.getState().rename(from, to);
        moved.push({ from, to });
      }
      if (moved.length === 0) return;
      toasts
        .getState()
        .add(`Moved ${moved.map(({ from }) => basename(from)).join(', ')} to ${folder || 'the project'}`, {
          label: 'Undo',
          run: undos.add(() => moved.reverse().forEach(({ from, to }) => renameBack(from, to))),
        });
    },
    remove: (path) => {
      const undo = undos.add(project.getState().remove(path));
      toasts.getState().add(`Deleted ${path}`, { label: 'Undo', run: undo });
    },
    undo: undos.undoLast,
  }));
}

function apply(project: ProjectStore, naming: Naming, path: string): void {
  const { addFolder, rename, writeFile, revealPosition, project: current } = project.getState();
  if (naming.kind === 'folder') return addFolder(path);
  if (naming.kind === 'rename') return rename(naming.path, path);
  writeFile(path, templateFor(path, current.next));
  revealPosition({ file: path, line: 1, column: 1 });
}

/** None for a path that makes no routes, nor for a name that was typed a second time. */
function suggestionFor(typed: string, path: string, before: Suggestion | null): Suggestion | null {
  const name = /^(?:src\/)?app\//.test(path) ? toNextPath(typed.trim()) : null;
  return name === null || typed === before?.typed ? null : { typed, name };
}

function takenPaths(project: ProjectStore, naming: Naming): string[] {
  const { project: current, emptyFolders } = project.getState();
  const taken = [...Object.keys(current.files), ...emptyFolders];
  return naming.kind === 'rename'
    ? taken.filter((path) => path !== naming.path && !path.startsWith(`${naming.path}/`))
    : taken;
}

/** A route's name is its path in the url: `/api/users/[id]` is the file `app/api/users/[id]/route.ts`. */
function pathOf(naming: Naming, name: string, files: string[]): string {
  if (naming.kind === 'rename') return pathIn(dirname(naming.path), name);
  if (naming.kind !== 'route') return pathIn(naming.folder, name);
  const inSource = !files.some((file) => file.startsWith('app/')) && files.some((file) => file.startsWith('src/'));
  const folders = name.replace(/^(?:src\/)?app\//, '').replace(/\/?route\.[jt]sx?$/, '');
  return pathIn(pathIn(inSource ? 'src/app' : 'app', folders), 'route.ts').replaceAll('//', '/');
}

function checkMove(from: string, to: string, project: ProjectStore): string | null {
  if (to.startsWith(`${from}/`)) return 'A folder cannot be moved into itself.';
  return checkNewPath(to, takenPaths(project, { kind: 'rename', path: from }));
}
