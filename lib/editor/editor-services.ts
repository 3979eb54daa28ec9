import type { EditorStores } from './editor-stores';
import type { MonacoBundle } from './load-monaco';
import { pathOf, syncModels, type ProjectModels } from './project-models';
import { registerFormatter } from './register-formatter';
import { registerSegmentConfig } from './register-segment-config';
import { setUpMonaco } from './set-up-monaco';
import { checkHttpFiles } from './check-http-files';
import { offerFixes } from './offer-fixes';
import { offerPackages } from './offer-packages';
import { offerSend } from './offer-send';
import { checkTypes } from './check-types';
import { followTypes } from './follow-types';
import { shareProblems } from './type-problems';

/** What all editors of a workbench share. */
export interface EditorServices {
  monaco: MonacoBundle;
  models: ProjectModels;
  dispose(): void;
}

export function startEditorServices(monaco: MonacoBundle, stores: EditorStores): EditorServices {
  setUpMonaco(monaco);
  const models = syncModels(monaco, stores.project);
  const types = followTypes(monaco, stores.project);
  const undo = [
    shareProblems(monaco, stores.problems),
    checkTypes(monaco, stores, types),
    types.stop,
    checkHttpFiles(monaco, stores.project),
    offerSend(monaco, stores),
    offerFixes(monaco, stores.project),
    offerPackages(monaco, stores),
    openFilesInTabs(monaco, stores),
    registerFormatter(monaco, stores),
    registerSegmentConfig(monaco),
  ];
  return {
    monaco,
    models,
    dispose: () => {
      undo.forEach((step) => step());
      models.dispose();
    },
  };
}

/** Go to definition opens the file's tab. */
function openFilesInTabs(monaco: MonacoBundle, { project }: EditorStores): () => void {
  const opener = monaco.editor.registerEditorOpener({
    openCodeEditor: (_, uri, target) => {
      const file = pathOf(uri);
      if (file === null || project.getState().project.files[file] === undefined) return false;
      const start =
        target &&
        ('lineNumber' in target ? target : { lineNumber: target.startLineNumber, column: target.startColumn });
      project.getState().revealPosition({ file, line: start?.lineNumber ?? 1, column: start?.column ?? 1 });
      return true;
    },
  });
  return () => opener.dispose();
}
