import type { ProjectStore } from '@/lib/files/project-store';
import type { TrapFinding } from '@/lib/traps/trap';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';
import { TRAPS_SOURCE, trapMarker } from './trap-marker';
import { rangeOf } from './type-marker';
import { nameOf, typesWorker } from './types-of-project';

/** Offers to mend the mistakes that are marked (the lightbulb, Ctrl+.). @returns its undo */
export function offerFixes(monaco: MonacoBundle, project: ProjectStore): () => void {
  const provider = monaco.languages.registerCodeActionProvider(
    'typescript',
    {
      provideCodeActions: async (model, range, { markers }) => {
        const path = pathOf(model.uri);
        const isMarked = markers.some(({ source }) => source === TRAPS_SOURCE);
        if (path === null || !isMarked) return NONE;
        const worker = await typesWorker(monaco, [model.uri]);
        const traps = await worker.getTraps(nameOf(path), project.getState().project.next);
        const touched = traps.filter((trap) => touch(rangeOf(model, trap), range));
        return { actions: touched.flatMap((trap) => actionOf(monaco, model, trap)), dispose: () => {} };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
  return () => provider.dispose();
}

const NONE: Monaco.languages.CodeActionList = { actions: [], dispose: () => {} };

function actionOf(
  monaco: MonacoBundle,
  model: Monaco.editor.ITextModel,
  trap: TrapFinding,
): Monaco.languages.CodeAction[] {
  if (!trap.fix) return [];
  const versionId = model.getVersionId();
  const edits = trap.fix.edits.map(({ text, ...place }) => ({
    resource: model.uri,
    versionId,
    textEdit: { range: rangeOf(model, place), text },
  }));
  const diagnostics = [trapMarker(monaco, model, trap)];
  return [{ title: trap.fix.title, kind: 'quickfix', isPreferred: true, diagnostics, edit: { edits } }];
}

function touch(a: Monaco.IRange, b: Monaco.IRange): boolean {
  const isBefore = (one: Monaco.IRange, other: Monaco.IRange) =>
    one.endLineNumber < other.startLineNumber ||
    (one.endLineNumber === other.startLineNumber && one.endColumn < other.startColumn);
  return !isBefore(a, b) && !isBefore(b, a);
}
