import type { LineNote } from '@/lib/examples/line-note';
import type { ProjectStore } from '@/lib/store/project-store';
import type { Monaco } from './load-monaco';
import { pathOf } from './project-models';

/** Writes the project's notes after their lines. @returns its undo */
export function showNotes(editor: Monaco.editor.IStandaloneCodeEditor, project: ProjectStore): () => void {
  const shown = editor.createDecorationsCollection();
  const update = () => {
    const model = editor.getModel();
    const file = model && pathOf(model.uri);
    const notes = project.getState().notes.filter((note) => note.file === file);
    shown.set(model ? notes.flatMap((note) => decorate(model, note)) : []);
  };
  const onModel = editor.onDidChangeModel(update);
  const unsubscribe = project.subscribe((now, before) => {
    if (now.notes !== before.notes) update();
  });
  update();
  return () => {
    onModel.dispose();
    unsubscribe();
    shown.clear();
  };
}

/** A line that was changed has lost its note. */
function decorate(model: Monaco.editor.ITextModel, { text, note }: LineNote): Monaco.editor.IModelDeltaDecoration[] {
  const at = model.getLinesContent().findIndex((line) => line.trim() === text);
  if (at < 0) return [];
  const [lineNumber, column] = [at + 1, model.getLineMaxColumn(at + 1)];
  return [
    {
      range: { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn: column, endColumn: column },
      options: {
        isWholeLine: true,
        className: 'line-note',
        hoverMessage: { value: note },
        showIfCollapsed: true,
        after: { content: `  ${note}`, inlineClassName: 'line-note-text' },
      },
    },
  ];
}
