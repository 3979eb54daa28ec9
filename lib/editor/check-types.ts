import type { ProjectState } from '@/lib/files/project-store';
import type { Project } from '@/lib/project/project';
import { tsconfigOf } from '@/lib/project/tsconfig';
import type { EditorStores } from './editor-stores';
import type { FollowedTypes } from './follow-types';
import type { Monaco, MonacoBundle } from './load-monaco';
import { uriOf } from './project-models';
import { checkPath, handlerProblems } from './route-check';
import { besideTraps, trapMarker, TRAPS_OWNER } from './trap-marker';
import { TYPES_OWNER, typeMarker } from './type-marker';
import { nameOf, typesWorker } from './types-of-project';
import type { ProjectTypesWorker } from './types-protocol';
import { writtenTypes } from './written-types';

/** A pause in typing after which the project is checked. */
const PAUSE_MS = 250;

/**
 * Says in the editor what TypeScript, with the types of Next.js, has to say of the project, and which mistakes it makes
 * that people make with Route Handlers. After any change of any file
 * all files are looked at again: what one says depends on the others. @returns its undo
 */
export function checkTypes(
  monaco: MonacoBundle,
  { project, problems }: EditorStores,
  types: FollowedTypes,
): () => void {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (mine: number) => {
    const known = await types.arrived();
    const state = project.getState();
    const written = writtenTypes(state.project);
    const worker = known && (await workerFor(monaco, state.project, written));
    for (const file of codeFiles(state)) {
      if (mine !== newest) return;
      const { types, traps } = worker ? await markersOf(monaco, worker, file, state.project, written) : NOTHING;
      const model = monaco.editor.getModel(uriOf(monaco, file));
      if (!model || mine !== newest) continue;
      monaco.editor.setModelMarkers(model, TYPES_OWNER, types);
      monaco.editor.setModelMarkers(model, TRAPS_OWNER, traps);
    }
    if (mine === newest) problems.getState().setTypeCheck(known ? 'done' : 'unavailable');
  };
  const schedule = () => {
    clearTimeout(timer);
    const mine = ++newest;
    // A worker that went away is started again by the next change.
    timer = setTimeout(() => void check(mine).catch(() => {}), PAUSE_MS);
  };
  schedule();
  const stop = project.subscribe((now, before) => {
    if (now.generation !== before.generation) problems.getState().setTypeCheck('waiting');
    if (now.project.files === before.project.files && now.project.next === before.project.next) return;
    if (problems.getState().typeCheck === 'done') problems.getState().setTypeCheck('outdated');
    schedule();
  });
  return () => {
    newest++;
    clearTimeout(timer);
    stop();
  };
}

/** The worker, which knows all models and what Next.js writes beside them. */
async function workerFor(monaco: MonacoBundle, project: Project, written: Record<string, string>) {
  const uris = Object.keys(project.files).map((file) => uriOf(monaco, file));
  const worker = await typesWorker(monaco, uris);
  const named = Object.entries(written).map(([path, text]) => [nameOf(path), text] as const);
  await worker.surround({ config: tsconfigOf(project), written: Object.fromEntries(named) });
  return worker;
}

/** The one that is being written comes first. */
function codeFiles({ project, active }: ProjectState): string[] {
  const files = Object.keys(project.files).filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  return files.sort((a, b) => Number(b === active) - Number(a === active));
}

interface FoundMarkers {
  types: Monaco.editor.IMarkerData[];
  traps: Monaco.editor.IMarkerData[];
}

const NOTHING: FoundMarkers = { types: [], traps: [] };

async function markersOf(
  monaco: MonacoBundle,
  worker: ProjectTypesWorker,
  file: string,
  { next }: Project,
  written: Record<string, string>,
): Promise<FoundMarkers> {
  const own = await worker.getProblems(nameOf(file));
  const check = written[checkPath(file)];
  const found = check === undefined ? [] : await worker.getProblems(nameOf(checkPath(file)));
  const traps = await worker.getTraps(nameOf(file), next);
  const model = monaco.editor.getModel(uriOf(monaco, file));
  if (!model) return NOTHING;
  const all = [...own, ...handlerProblems(check ?? '', model.getValue(), found)];
  return {
    types: besideTraps(all, traps).map((problem) => typeMarker(monaco, model, problem)),
    traps: traps.map((trap) => trapMarker(monaco, model, trap)),
  };
}
