import type { Project } from '../project/project';
import { withScenes, type WholeScene } from '../project/scene';

/** One project of several, each of which becomes a scene under its title; the files are those of the first. */
export function asScenes([first, ...rest]: [Project, ...Project[]]): Project {
  return withScenes(first, [first, ...rest].map(sceneOf));
}

function sceneOf({ title, next, mode, files, open }: Project, at: number): WholeScene {
  return { title: title ?? `Scene ${at + 1}`, next, mode, files, ...(open && { open }) };
}
