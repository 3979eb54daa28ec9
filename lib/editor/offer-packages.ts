import { toText } from '@/lib/project/file-content';
import { failed, reasonOf } from '@/lib/project/result';
import type { EditorStores } from './editor-stores';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';
import { unlistedPackage } from './unlisted-package';

const COMMAND = 'playground.addPackage';
const MANIFEST = 'package.json';

/** Offers to list in package.json what an import asks for in vain (the lightbulb, Ctrl+.). @returns its undo */
export function offerPackages({ editor, languages }: MonacoBundle, stores: EditorStores): () => void {
  const provideCodeActions: Monaco.languages.CodeActionProvider['provideCodeActions'] = (model, _, { markers }) => {
    const manifest = stores.project.getState().project.files[MANIFEST];
    const found = pathOf(model.uri) === null || stores.layout.getState().readOnly ? [] : markers;
    const text = manifest === undefined ? '' : (toText(manifest) ?? '');
    const names = found.flatMap(({ message }) => unlistedPackage(message, text) ?? []);
    return { actions: [...new Set(names)].map((name) => actionOf(name, found)), dispose: () => {} };
  };
  const offered = [
    editor.registerCommand(COMMAND, (_, name: string) => void listPackage(stores, name)),
    ...['typescript', 'javascript'].map((language) =>
      languages.registerCodeActionProvider(language, { provideCodeActions }, { providedCodeActionKinds: ['quickfix'] }),
    ),
  ];
  return () => offered.forEach((offer) => offer.dispose());
}

function actionOf(name: string, markers: Monaco.editor.IMarkerData[]): Monaco.languages.CodeAction {
  const title = `Add ${name} to package.json`;
  const diagnostics = markers.filter(({ message }) => message.includes(`'${name}`));
  return { title, kind: 'quickfix', diagnostics, command: { id: COMMAND, title, arguments: [name] } };
}

async function listPackage({ project, toasts }: EditorStores, name: string): Promise<void> {
  const { add } = toasts.getState();
  try {
    const { addDependency } = await import('@/lib/project/add-dependency');
    const before = project.getState().project.files[MANIFEST];
    const text = before === undefined ? undefined : toText(before);
    if (text === null) return add(failed(`add ${name}`, `${MANIFEST} is no text`).message);
    const listed = addDependency(text, name);
    if (!listed.ok) return add(listed.message);
    project.getState().writeFile(MANIFEST, listed.text);
    add(`${name} is in ${MANIFEST} now, and is fetched with the next compilation.`);
  } catch (error) {
    add(failed(`add ${name}`, reasonOf(error)).message);
  }
}
