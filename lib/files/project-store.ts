import { createStore } from 'zustand/vanilla';
import type { LineNote } from '@/lib/examples/line-note';
import type { Project, ProjectFile } from '@/lib/project/project';
import { rebasedScenes } from '@/lib/project/scene';
import type { Mode, NextVersion, Position } from '@/sandbox/protocol';
import {
  closeEverywhere,
  closeInFocused,
  focusGroup,
  renameInGroups,
  splitGroups,
  type EditorGroups,
  type GroupName,
} from './editor-groups';
import { movePath, pathsUnder } from './file-tree';

/** Where the project that is on the screen comes from; a project from a link leaves the visitor's own alone. */
export type ProjectOrigin = 'own' | 'link';

export interface ProjectState extends EditorGroups {
  project: Project;
  origin: ProjectOrigin;
  /** Folders made by hand that hold no file yet; a project itself knows only files. */
  emptyFolders: string[];
  /** What the author of an example says of some lines. */
  notes: LineNote[];
  /** The example that it was made of; null where it was made of none. */
  example: string | null;
  /** A place the editor should show; a new object each time, so the same place can be asked for twice. */
  reveal: Position | null;
  /** Counts every replacement of the whole project, so that the editor can drop its old models. */
  generation: number;
}

/** A project with what was open in it, as it is kept. */
export type OpenWork = Pick<ProjectState, 'project' | 'tabs' | 'active' | 'emptyFolders' | 'notes' | 'example'>;

export interface ProjectActions {
  replace(project: Project, origin: ProjectOrigin): void;
  /** Replaces the project and opens what was open in it; tabs of files that it does not have are left out. */
  open(work: OpenWork, origin: ProjectOrigin): void;
  /** Another version of the same project: tabs, and the editor's undo, stay. */
  change(project: Project): void;
  writeFile(path: string, content: ProjectFile): void;
  addFolder(path: string): void;
  /** Moves a file, or a folder with everything in it. */
  rename(from: string, to: string): void;
  /** @returns its undo, which leaves alone what was changed since */
  remove(path: string): () => void;
  openFile(path: string): void;
  /** Closes a tab of the focused group. */
  closeFile(path: string): void;
  /** Splits the editor; in a split one, goes to the other group. */
  split(): void;
  focusGroup(name: GroupName): void;
  /** Brings back groups and tabs as they were; tabs of files that are gone by now are left out. */
  setGroups(groups: EditorGroups): void;
  revealPosition(position: Position): void;
  setOrigin(origin: ProjectOrigin): void;
  setTitle(title: string): void;
  setNext(next: NextVersion): void;
  setMode(mode: Mode): void;
}

export type ProjectStore = ReturnType<typeof createProjectStore>;

/** The project on the screen and its editor tabs. */
export function createProjectStore(project: Project) {
  return createStore<ProjectState & ProjectActions>()((set, get) => {
    const setFiles = (files: Project['files']) => set({ project: withFiles(get().project, files) });
    return {
      ...openProject(project, 'own'),
      generation: 0,
      replace: (next, origin) => set({ ...openProject(next, origin), generation: get().generation + 1 }),
      open: ({ project: next, tabs, active, emptyFolders, notes, example }, origin) => {
        const known = tabs.filter((path) => next.files[path] !== undefined);
        const shown = active !== null && known.includes(active) ? active : (known[0] ?? null);
        set({
          ...openProject(next, origin),
          ...(known.length > 0 ? { tabs: known, active: shown } : {}),
          ...{ emptyFolders, notes, example, generation: get().generation + 1 },
        });
      },
      change: (next) => set({ ...withoutMissing(get(), next), project: next }),
      writeFile: (path, content) => {
        const { project: before, emptyFolders } = get();
        if (before.files[path] === content) return;
        setFiles({ ...before.files, [path]: content });
        // A key pressed in a file that was there changes nothing else.
        if (before.files[path] === undefined)
          set({ emptyFolders: emptyFolders.filter((folder) => !path.startsWith(`${folder}/`)) });
      },
      addFolder: (path) => set({ emptyFolders: [...new Set([...get().emptyFolders, path])] }),
      rename: (from, to) => {
        const move = (path: string) => movePath(path, from, to);
        const { project: current, emptyFolders } = get();
        setFiles(Object.fromEntries(Object.entries(current.files).map(([path, content]) => [move(path), content])));
        set({ ...renameInGroups(get(), move), emptyFolders: emptyFolders.map(move) });
      },
      remove: (path) => {
        const before = get();
        const removed = new Set(pathsUnder(Object.keys(before.project.files), path));
        const folders = pathsUnder(before.emptyFolders, path);
        const entries = Object.entries(before.project.files);
        removed.forEach((file) => set(closeEverywhere(get(), file)));
        setFiles(Object.fromEntries(entries.filter(([file]) => !removed.has(file))));
        set({ emptyFolders: before.emptyFolders.filter((folder) => !folders.includes(folder)) });
        return () => {
          setFiles({ ...get().project.files, ...Object.fromEntries(entries.filter(([file]) => removed.has(file))) });
          folders.forEach(get().addFolder);
          get().setGroups(before);
        };
      },
      openFile: (path) => {
        if (get().project.files[path] === undefined) return;
        set({ active: path, tabs: get().tabs.includes(path) ? get().tabs : [...get().tabs, path] });
      },
      closeFile: (path) => set(closeInFocused(get(), path)),
      split: () => set(splitGroups(get())),
      focusGroup: (name) => set(focusGroup(get(), name)),
      setGroups: ({ tabs, active, focused, beside }) =>
        set(withoutMissing({ tabs, active, focused, beside }, get().project)),
      revealPosition: (position) => {
        get().openFile(position.file);
        set({ reveal: { ...position } });
      },
      setOrigin: (origin) => set({ origin }),
      setTitle: (title) => set({ project: withTitle(get().project, title.trim()) }),
      setNext: (next) => set({ project: { ...get().project, next } }),
      setMode: (mode) => set({ project: { ...get().project, mode } }),
    };
  });
}

/** The project with its tabs as they stand, the active one first; where its author was is of no use any more. */
export function projectToStore({ project: { at: _, ...project }, tabs, active }: ProjectState): Project {
  return { ...project, open: active ? [active, ...tabs.filter((tab) => tab !== active)] : tabs };
}

function openProject(project: Project, origin: ProjectOrigin) {
  const known = (project.open ?? []).filter((path) => project.files[path] !== undefined);
  const tabs = known.length > 0 ? known : firstFile(project);
  const groups: EditorGroups = { tabs, active: tabs[0] ?? null, focused: 'left', beside: null };
  return { project, origin, ...groups, emptyFolders: [], notes: [], example: null, reveal: null };
}

/** The groups without tabs of files that the project does not have. */
function withoutMissing(groups: EditorGroups, { files }: Project): EditorGroups {
  const tabs = [...groups.tabs, ...(groups.beside?.tabs ?? [])];
  return tabs.filter((path) => files[path] === undefined).reduce(closeEverywhere, groups);
}

function firstFile(project: Project): string[] {
  const paths = Object.keys(project.files).sort();
  const first = paths.find((path) => /(^|\/)route\.[jt]sx?$/.test(path)) ?? paths[0];
  return first === undefined ? [] : [first];
}

/** What was kept as a scene is not changed by what is typed later. */
function withFiles(project: Project, files: Project['files']): Project {
  const { scenes } = project;
  return { ...project, files, ...(scenes && { scenes: rebasedScenes(scenes, project.files, files) }) };
}

function withTitle({ title: _, ...project }: Project, title: string): Project {
  return title === '' ? project : { ...project, title };
}
