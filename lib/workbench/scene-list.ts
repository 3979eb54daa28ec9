import type { Project } from '@/lib/project/project';
import { wholeScenes, withScenes, type WholeScene } from '@/lib/project/scene';
import { keepRequest, showRequest } from './scene-request';
import type { Workbench } from './workbench';

type Screen = Pick<Workbench, 'project' | 'request' | 'editor' | 'toasts'>;

/** What can be changed of a scene in the list. */
export type SceneText = Partial<Pick<WholeScene, 'title' | 'note' | 'send' | 'minutes'>>;

/** What is on the screen, as a scene. */
export function sceneOnScreen(screen: Pick<Screen, 'project' | 'request' | 'editor'>, title: string): WholeScene {
  const { project, tabs, active } = screen.project.getState();
  const lines = screen.editor.selectedLines();
  const open = active === null ? tabs : [active, ...tabs.filter((tab) => tab !== active)];
  return {
    title,
    next: project.next,
    mode: project.mode,
    open,
    ...keepRequest(screen, project.files, title),
    ...(lines && active !== null ? { highlight: { file: active, from: lines[0], to: lines[1] } } : {}),
  };
}

/** Keeps what is on the screen as the last scene. */
export function addScene(screen: Screen): void {
  const scenes = scenesOf(screen);
  const title = `Scene ${scenes.length + 1}`;
  setScenes(screen, [...scenes, sceneOnScreen(screen, title)]);
  screen.toasts.getState().add(`${title} keeps what is on the screen.`);
}

/** A scene gets the files, request and lines that are on the screen; its texts stay. */
export function updateScene(screen: Screen, at: number): void {
  const { title, note, send, minutes } = sceneAt(screen, at);
  const texts = { ...(note === undefined ? {} : { note }), ...(send === undefined ? {} : { send }) };
  const scene = { ...sceneOnScreen(screen, title), ...texts, ...(minutes === undefined ? {} : { minutes }) };
  const before = sceneAt(screen, at);
  setScenes(screen, replaceAt(scenesOf(screen), at, scene));
  const updated = JSON.stringify(sceneAt(screen, at));
  const undo = () => {
    // It may stand elsewhere by now; what was changed in it since is not undone.
    const now = scenesOf(screen).findIndex((other) => JSON.stringify(other) === updated);
    if (now >= 0) setScenes(screen, replaceAt(scenesOf(screen), now, before));
  };
  screen.toasts.getState().add(`“${title}” is now what is on the screen.`, { label: 'Undo', run: undo });
}

export function changeScene(screen: Screen, at: number, text: SceneText): void {
  const changed = Object.entries({ ...sceneAt(screen, at), ...text });
  // A text that is empty is none.
  const scene = Object.fromEntries(changed.filter(([key, value]) => key === 'title' || !isNothing(value)));
  setScenes(screen, replaceAt(scenesOf(screen), at, scene as unknown as WholeScene));
}

export function moveScene(screen: Screen, at: number, to: number): void {
  const scene = sceneAt(screen, at);
  setScenes(screen, scenesOf(screen).toSpliced(at, 1).toSpliced(to, 0, scene));
}

export function duplicateScene(screen: Screen, at: number): void {
  const scene = sceneAt(screen, at);
  setScenes(screen, scenesOf(screen).toSpliced(at + 1, 0, { ...scene, title: `${scene.title} copy` }));
}

export function removeScene(screen: Screen, at: number): void {
  const scene = sceneAt(screen, at);
  setScenes(screen, scenesOf(screen).toSpliced(at, 1));
  const undo = () => setScenes(screen, scenesOf(screen).toSpliced(at, 0, scene));
  screen.toasts.getState().add(`Deleted “${scene.title}”.`, { label: 'Undo', run: undo });
}

/** Brings a scene to the screen, in place of the project's files; a toast offers to undo that. */
export function showScene(screen: Screen, at: number): void {
  const scene = sceneAt(screen, at);
  const { files, next, mode } = scene;
  const { project } = screen.project.getState();
  const shown = withScenes({ ...project, files, next, mode }, scenesOf(screen));
  const undo = replaceProject(screen, shown);
  scene.open?.toReversed().forEach((path) => screen.project.getState().openFile(path));
  showRequest(screen, scene.request);
  screen.toasts.getState().add(`The files are those of “${scene.title}”.`, { label: 'Undo', run: undo });
}

function scenesOf({ project }: Screen): WholeScene[] {
  return wholeScenes(project.getState().project);
}

function sceneAt(screen: Screen, at: number): WholeScene {
  const scene = scenesOf(screen)[at];
  if (!scene) throw new RangeError(`There is no scene ${at + 1}.`);
  return scene;
}

function setScenes(screen: Screen, scenes: WholeScene[]): void {
  const store = screen.project.getState();
  store.change(withScenes(store.project, scenes));
}

function replaceProject(screen: Screen, shown: Project): () => void {
  const { project, change } = screen.project.getState();
  change(shown);
  const { files, next, mode } = project;
  return () => change(withScenes({ ...screen.project.getState().project, files, next, mode }, scenesOf(screen)));
}

function replaceAt(scenes: WholeScene[], at: number, scene: WholeScene): WholeScene[] {
  return scenes.map((other, index) => (index === at ? scene : other));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || value === false || (typeof value === 'number' && !(value > 0));
}
