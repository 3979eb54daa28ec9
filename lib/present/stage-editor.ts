import { attachEditor, type Editor } from '@/lib/editor/attach-editor';
import { editorOptions } from '@/lib/editor/editor-options';
import { startEditorServices } from '@/lib/editor/editor-services';
import { loadMonaco, type Monaco, type MonacoBundle } from '@/lib/editor/load-monaco';
import type { Workbench } from '@/lib/workbench/workbench';

/** The editor of the stage. */
export interface StageEditor {
  monaco: MonacoBundle;
  editor: Editor;
  setSize(fontSize: number): void;
  /** Brings lines to the middle and dims the others; null for none. */
  mark(lines: [from: number, to: number] | null): void;
  dispose(): void;
}

/** Lines of code on the stage, in sizes of its letters. */
export const LINE_HEIGHT = 1.375;

/** Opens an editor for what is on the stage. `onScroll` is told how many lines are above what is to be seen. */
export async function openStageEditor(
  place: { container: HTMLElement; status: HTMLElement },
  stage: Workbench,
  onScroll: (linesAbove: number) => void,
): Promise<StageEditor> {
  const monaco = await loadMonaco();
  const services = startEditorServices(monaco, stage);
  const editor = monaco.editor.create(place.container, {
    ...editorOptions,
    ...{ model: null, lineDecorationsWidth: 8, padding: { top: 0, bottom: 0 }, renderFinalNewline: 'off' },
    ...{ scrollBeyondLastColumn: 1, showUnused: false },
    ariaLabel: 'Code. Press Escape to leave.',
  });
  const detach = attachEditor(services, { group: 'left', editor, status: place.status }, stage);
  const dimmed = editor.createDecorationsCollection();
  const scroll = editor.onDidScrollChange(({ scrollTop }) => onScroll(scrollTop / lineHeightOf(monaco, editor)));
  return {
    monaco,
    editor,
    setSize: (fontSize) => editor.updateOptions({ fontSize, lineHeight: Math.round(fontSize * LINE_HEIGHT) }),
    mark: (lines) => {
      dimmed.set(lines ? around(lines, editor.getModel()?.getLineCount() ?? 0).map(dim) : []);
      if (lines) editor.revealLinesInCenter(...lines);
      else editor.setScrollTop(0);
    },
    dispose: () => {
      scroll.dispose();
      detach();
      editor.dispose();
      services.dispose();
    },
  };
}

function lineHeightOf(monaco: MonacoBundle, editor: Editor): number {
  return editor.getOption(monaco.editor.EditorOption.lineHeight);
}

/** The lines before and after. */
function around([from, to]: [number, number], count: number): [number, number][] {
  const parts: [number, number][] = [
    [1, from - 1],
    [to + 1, count],
  ];
  return parts.filter(([first, last]) => first <= last);
}

function dim([startLineNumber, endLineNumber]: [number, number]): Monaco.editor.IModelDeltaDecoration {
  const range = { startLineNumber, startColumn: 1, endLineNumber, endColumn: Number.MAX_SAFE_INTEGER };
  return { range, options: { inlineClassName: 'stage-dim', isWholeLine: true } };
}
