import { editorOptions, modelOptions } from './editor-options';
import { loadMonaco, type Monaco } from './load-monaco';

/** Two texts of a file. */
export interface Difference {
  path: string;
  before: string;
  after: string;
}

/** Shows in an element what was changed in a file. @returns its undo; it rejects where the editor cannot be loaded */
export async function showDifference(element: HTMLElement, { path, before, after }: Difference): Promise<() => void> {
  const { editor } = await loadMonaco();
  const language = languageOf(path);
  const original = editor.createModel(before, language);
  const modified = editor.createModel(after, language);
  for (const model of [original, modified]) model.updateOptions(modelOptions);
  const shown = editor.createDiffEditor(element, {
    ...OPTIONS,
    originalAriaLabel: `${path} before`,
    modifiedAriaLabel: `${path} after`,
  });
  shown.setModel({ original, modified });
  return () => {
    shown.dispose();
    original.dispose();
    modified.dispose();
  };
}

/** Colours only: no worker looks for mistakes in what nobody can change here. */
function languageOf(path: string): string {
  return /\.[cm]?[jt]sx?$/.test(path) ? 'javascript' : 'plaintext';
}

const OPTIONS: Monaco.editor.IStandaloneDiffEditorConstructionOptions = {
  ...editorOptions,
  readOnly: true,
  domReadOnly: true,
  renderValidationDecorations: 'off',
  hideUnchangedRegions: { enabled: true },
  renderOverviewRuler: false,
  wordWrap: 'on',
};
