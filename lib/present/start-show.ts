import { createAskedFetch } from '@/lib/fetch-permission/create-asked-fetch';
import type { Project } from '@/lib/project/project';
import { wholeScenes, withScenes, type WholeScene } from '@/lib/project/scene';
import { createShare } from '@/lib/share/create-share';
import { openHiddenPlayground, openPlayground } from '@/lib/workbench/open-playground';
import { sceneOnScreen } from '@/lib/workbench/scene-list';
import type { Workbench } from '@/lib/workbench/workbench';
import { createShow, type Show } from './show-store';

/**
 * Brings the scenes of a workbench's project to a stage of their own; without any, what is on the screen is the only one.
 * @param edits what was written on the stage of a show before, whose window died
 */
export function startShow(workbench: Workbench, edits: ReadonlyMap<number, WholeScene>): Show {
  const { project, origin } = workbench.project.getState();
  return createShow({
    title: project.title ?? 'Untitled',
    scenes: scenesToShow(workbench),
    ...{ origin, edits },
    connect: (deadlineMs) =>
      // Nobody is there to be asked in somebody's page.
      workbench.projects === null
        ? openHiddenPlayground()
        : openPlayground({ deadlineMs, fetch: createAskedFetch(workbench.permissions, workbench.permissionKey) }),
  });
}

/** Adds what was written on the stage to the project, each after the scene it was written in. */
export function keepEdits(workbench: Workbench, edits: ReadonlyMap<number, WholeScene>): void {
  const store = workbench.project.getState();
  const scenes = scenesToShow(workbench).flatMap((scene, at) => [scene, edits.get(at) ?? []].flat());
  store.change(withScenes(store.project, scenes));
}

/** The project with what is shown as its scenes, as others may have it. */
export function projectToFollow(workbench: Workbench): Project {
  const { project } = workbench.project.getState();
  return createShare(withScenes(project, scenesToShow(workbench)), new Set()).project;
}

function scenesToShow(workbench: Workbench): WholeScene[] {
  const { project } = workbench.project.getState();
  const scenes = wholeScenes(project);
  return scenes.length > 0 ? scenes : [sceneOnScreen(workbench, project.title ?? 'Untitled')];
}
