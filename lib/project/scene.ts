import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { Project, ProjectFile } from './project';

/** A step of a talk or a walkthrough: what is on the screen in it. What it does not say is as in the scene before. */
export interface Scene {
  title: string;
  /** For whoever speaks; a self-running show reads it to everybody. */
  note?: string;
  next?: NextVersion;
  mode?: Mode;
  /** What differs from the scene before, of the first one from the project; null where a file is gone. */
  files: Record<string, ProjectFile | null>;
  /** Editor tabs; the first is active. */
  open?: string[];
  /** Lines, counted from 1, that the talk is about. */
  highlight?: SceneLines;
  /** The name of a request of `requests.http` (its method and url where it has none), or the request itself. */
  request?: string | SceneRequest;
  /** Whether the request is sent by itself when the scene begins. */
  send?: boolean;
  /** How long it is meant to take. */
  minutes?: number;
}

export interface SceneLines {
  file: string;
  from: number;
  to: number;
}

export interface SceneRequest {
  method?: string;
  url: string;
  headers?: [name: string, value: string][];
  body?: string;
}

/** A scene with all of its files, whatever came before it. */
export interface WholeScene extends Omit<Scene, 'files' | 'next' | 'mode'> {
  next: NextVersion;
  mode: Mode;
  files: Project['files'];
}

/** The scenes of a project, each with all of its files. */
export function wholeScenes({ files, next, mode, scenes = [] }: Project): WholeScene[] {
  let before = { files, next, mode };
  return scenes.map((scene) => {
    const whole = { ...before, ...scene, files: applied(before.files, scene.files) };
    before = { files: whole.files, next: whole.next, mode: whole.mode };
    return whole;
  });
}

/** The project with these scenes. Without any, it is as one that never had scenes. */
export function withScenes({ scenes: _, ...project }: Project, scenes: WholeScene[]): Project {
  if (scenes.length === 0) return project;
  return { ...project, scenes: scenes.map((scene, at) => differingScene(scene, scenes[at - 1], project)) };
}

/** Scenes that stay what they are while the project's files, on which the first one stands, change. */
export function rebasedScenes(scenes: Scene[], before: Project['files'], after: Project['files']): Scene[] {
  const [first, ...rest] = scenes;
  if (!first) return scenes;
  const files = difference(after, applied(before, first.files));
  return [{ ...first, files }, ...rest];
}

function differingScene(scene: WholeScene, before: WholeScene | undefined, project: Project): Scene {
  const { next, mode, files, ...rest } = scene;
  return {
    ...rest,
    // The first one says it, so that it stays whatever the project is switched to.
    ...(before?.next === next ? {} : { next }),
    ...(before?.mode === mode ? {} : { mode }),
    files: difference(before?.files ?? project.files, files),
  };
}

function applied(files: Project['files'], changes: Scene['files']): Project['files'] {
  const entries = Object.entries({ ...files, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, ProjectFile] => entry[1] !== null));
}

function difference(from: Project['files'], to: Project['files']): Scene['files'] {
  const gone = Object.keys(from).filter((path) => to[path] === undefined);
  const changed = Object.entries(to).filter(([path, content]) => !isSame(from[path], content));
  return Object.fromEntries([...changed, ...gone.map((path): [string, null] => [path, null])]);
}

function isSame(a: ProjectFile | undefined, b: ProjectFile): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.base64 === b.base64;
  return a === b;
}
