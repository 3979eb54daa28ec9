import { reasonOf } from '@/lib/project/result';
import type { EditorStores } from './editor-stores';
import { formatOptions } from './format-options';
import { formatText } from './format-text';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';

const LANGUAGES = ['typescript', 'javascript', 'json', 'css', 'html', 'markdown', 'yaml'];

/** Makes Format Document prettier's; the editor applies only what differs, so that the cursor stays. @returns its undo */
export function registerFormatter(monaco: MonacoBundle, { project, toasts }: EditorStores): () => void {
  const fail = (path: string, reason: string) =>
    toasts.getState().add(`Failed to format ${path}: ${reason.split('\n')[0]}`);
  const registered = monaco.languages.registerDocumentFormattingEditProvider(LANGUAGES, {
    displayName: 'Prettier',
    provideDocumentFormattingEdits: async (model): Promise<Monaco.languages.TextEdit[]> => {
      const path = pathOf(model.uri) ?? '';
      const text = model.getValue();
      try {
        const answer = await formatText({ text, path, options: formatOptions(project.getState().project.files, text) });
        if (answer.ok) return [{ range: model.getFullModelRange(), text: answer.text }];
        fail(path, answer.reason);
      } catch (error) {
        fail(path, reasonOf(error));
      }
      return [];
    },
  });
  return () => registered.dispose();
}
