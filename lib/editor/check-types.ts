import type { ProjectState } from '@/lib/files/project-store';
import type { Project } from '@/lib/project/project';
import { tsconfigOf } from '@/lib/project/tsconfig';
import type { EditorStores } from './editor-stores';
import type { FollowedTypes } from './follow-types';
import type { Monaco, MonacoBundle } from './load-monaco';
import { uriOf } from './project-models';
import { checkPath, handlerProblems } from './route-check';
import { TYPES_OWNER, typeMarker } from './type-marker';
import type { ProjectTypesWorker, TypeProblem } from './types-protocol';
import { writtenTypes } from './written-types';

/** A pause in typing after which the project is checked. */
const PAUSE_MS = 250;

/**
 * Says in the editor what TypeScript, with the types of Next.js, has to say of the project. After any change of any file
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
      const markers = worker ? await markersOf(monaco, worker, file, written) : [];
      const model = monaco.editor.getModel(uriOf(monaco, file));
      if (model && mine === newest) monaco.editor.setModelMarkers(model, TYPES_OWNER, markers);
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
  const connect = await monaco.typescript.getTypeScriptWorker();
  // Monaco types no more than its own worker's methods.
  const worker = (await connect(...uris)) as unknown as ProjectTypesWorker;
  const named = Object.entries(written).map(([path, text]) => [nameOf(path), text] as const);
  await worker.surround({ config: tsconfigOf(project), written: Object.fromEntries(named) });
  return worker;
}

/** The one that is being written comes first. */
function codeFiles({ project, active }: ProjectState): string[] {
  const files = Object.keys(project.files).filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  return files.sort((a, b) => Number(b === active) - Number(a === active));
}

async function markersOf(
  monaco: MonacoBundle,
  worker: ProjectTypesWorker,
  file: string,
  written: Record<string, string>,
): Promise<Monaco.editor.IMarkerData[]> {
  const own = await worker.getProblems(nameOf(file));
  const check = written[checkPath(file)];
  const found = check === undefined ? [] : await worker.getProblems(nameOf(checkPath(file)));
  const model = monaco.editor.getModel(uriOf(monaco, file));
  if (!model) return [];
  const all = [...own, ...handlerProblems(check ?? '', model.getValue(), found)];
  return all.map((problem: TypeProblem) => typeMarker(monaco, model, problem));
}

function nameOf(path: string): string {
  return `file:///${path}`;
}
