import { missedLines } from '@/lib/project/missed-branches';
import type { EditorStores } from './editor-stores';
import type { Monaco } from './load-monaco';
import { pathOf } from './project-models';

/** Marks each line with something that the last run of the tests did not take, as long as the file is what was run. @returns its undo */
export function showCoverage(editor: Monaco.editor.IStandaloneCodeEditor, { tests }: EditorStores): () => void {
  const marks = editor.createDecorationsCollection();
  const paint = () => {
    const model = editor.getModel();
    const covered = model && tests.getState().coverage?.find(({ file }) => file === pathOf(model.uri));
    const missed = covered?.text === model?.getValue() && covered ? missedLines(covered) : [];
    marks.set(missed.map(({ line, sentence }) => markAt(line, sentence)));
  };
  const undo = [editor.onDidChangeModel(paint), editor.onDidChangeModelContent(paint)];
  const unsubscribe = tests.subscribe((now, before) => {
    if (now.coverage !== before.coverage) paint();
  });
  paint();
  return () => {
    undo.forEach((listener) => listener.dispose());
    unsubscribe();
    marks.clear();
  };
}

function markAt(line: number, sentence: string) {
  return {
    range: { startLineNumber: line, endLineNumber: line, startColumn: 1, endColumn: 1 },
    options: {
      isWholeLine: true,
      linesDecorationsClassName: 'branch-missed',
      linesDecorationsTooltip: `By the tests: ${sentence}`,
    },
  };
}
