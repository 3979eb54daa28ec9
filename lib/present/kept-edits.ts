import * as v from 'valibot';
import { after } from '@/lib/page/timers';
import { parseProject } from '@/lib/project/parse-project';
import { wholeScenes, withScenes, type WholeScene } from '@/lib/project/scene';
import type { Show } from './show-store';

const PREFIX = 'route-playground:stage-edits:';
const PAUSE_MS = 300;

const keptEdits = v.object({ at: v.array(v.number()), project: v.unknown() });

/**
 * Keeps what is written on the stage in this browser as it is written: a window that dies loses nothing.
 * @param name names the show
 * @returns its undo
 */
export function keepStageEdits({ store, stage }: Show, name: string): () => void {
  let cancel = () => {};
  const keep = () => write(name, store.getState().collectEdits());
  const keepSoon = () => {
    cancel();
    cancel = after(PAUSE_MS, keep);
  };
  const undo = [store.subscribe(keepSoon), stage.project.subscribe(keepSoon)];
  addEventListener('pagehide', keep);
  return () => {
    cancel();
    removeEventListener('pagehide', keep);
    undo.forEach((step) => step());
  };
}

/** What was written on the stage of a show whose window died, by scene. */
export function findStageEdits(name: string): ReadonlyMap<number, WholeScene> {
  try {
    const { at, project } = v.parse(keptEdits, JSON.parse(localStorage.getItem(PREFIX + name) ?? ''));
    const parsed = parseProject(project);
    const scenes = parsed.ok ? wholeScenes(parsed.project) : [];
    return new Map(scenes.flatMap((scene, index) => (at[index] === undefined ? [] : [[at[index], scene] as const])));
  } catch {
    return new Map();
  }
}

/** After the stage was left: its edits are in the project, or nobody wants them. */
export function forgetStageEdits(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

function write(name: string, edits: ReadonlyMap<number, WholeScene>): void {
  const scenes = [...edits.values()];
  const [first] = scenes;
  if (!first) return forgetStageEdits(name);
  const { next, mode, files } = first;
  const project = withScenes({ version: 1, next, mode, files }, scenes);
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ at: [...edits.keys()], project }));
  } catch {
    // Where nothing can be kept, the show goes on.
  }
}
