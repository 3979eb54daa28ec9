import { findTests, type FoundTest } from '@/lib/project/find-tests';
import { isTestFile } from '@/lib/project/test-files';
import type { EditorStores } from './editor-stores';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';

type Editor = Monaco.editor.IStandaloneCodeEditor;

const PAUSE_MS = 200;

/** Marks each test with what it came to; a click on the mark runs it, and so does an action at the cursor. @returns its undo */
export function showTests(
  { editor: { MouseTargetType } }: MonacoBundle,
  editor: Editor,
  stores: EditorStores,
): () => void {
  const { tests, runTests } = stores;
  const marks = editor.createDecorationsCollection();
  let found: FoundTest[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const path = () => {
    const model = editor.getModel();
    return (model && pathOf(model.uri)) ?? '';
  };
  const paint = () => {
    const results = tests.getState().results[path()] ?? [];
    const stateOf = (name: string) => results.find((result) => result.name.join(' > ') === name)?.state;
    marks.set(found.map(({ line, name }) => markAt(line, name.join(' > '), stateOf(name.join(' > ')))));
  };
  const find = () => {
    const isTested = isTestFile(path());
    editor.updateOptions({ glyphMargin: isTested });
    found = isTested ? findTests(editor.getModel()?.getValue() ?? '') : [];
    paint();
  };
  const runAt = (line: number) => {
    const test = found.findLast((each) => each.line <= line);
    if (test) void runTests({ files: [path()], name: test.name.join(' > ') });
  };
  const undo = [
    editor.onDidChangeModel(find),
    editor.onDidChangeModelContent(() => {
      clearTimeout(timer);
      timer = setTimeout(find, PAUSE_MS);
    }),
    editor.onMouseDown(({ target }) => {
      const isMark = target.type === MouseTargetType.GUTTER_GLYPH_MARGIN;
      if (isMark && found.some(({ line }) => line === target.position.lineNumber)) runAt(target.position.lineNumber);
    }),
    editor.addAction({
      id: 'playground.runTestAtCursor',
      label: 'Run the Test at the Cursor',
      run: () => runAt(editor.getPosition()?.lineNumber ?? 0),
    }),
  ];
  const unsubscribe = tests.subscribe((now, before) => {
    if (now.results !== before.results) paint();
  });
  find();
  return () => {
    clearTimeout(timer);
    undo.forEach((listener) => listener.dispose());
    unsubscribe();
  };
}

function markAt(line: number, name: string, state = 'new') {
  return {
    range: { startLineNumber: line, endLineNumber: line, startColumn: 1, endColumn: 1 },
    options: {
      glyphMarginClassName: `test-mark test-${state}`,
      glyphMarginHoverMessage: { value: `${state === 'new' ? 'Not run yet' : state}. Click to run “${name}”.` },
    },
  };
}
