import type { Workbench } from '@/lib/store/workbench';
import { editorOptions, textSize } from './editor-options';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf, syncModels } from './project-models';
import { setUpMonaco } from './set-up-monaco';
import { shareProblems } from './type-problems';

/** Puts an editor into the element and keeps it in step with the workbench. @returns its undo */
export function attachEditor(monaco: MonacoBundle, element: HTMLElement, workbench: Workbench): () => void {
  setUpMonaco(monaco);
  const models = syncModels(monaco, workbench.project);
  const editor = monaco.editor.create(element, {
    ...editorOptions,
    ...textSize(workbench.settings.getState().fontSize),
    readOnly: workbench.layout.getState().readOnly,
    model: null,
  });
  const views = new Map<string, Monaco.editor.ICodeEditorViewState | null>();
  const show = (path: string | null) => {
    const before = editor.getModel();
    if (before) views.set(before.uri.toString(), editor.saveViewState());
    const model = path === null ? null : models.get(path);
    if (model === before) return;
    editor.setModel(model);
    if (model) editor.restoreViewState(views.get(model.uri.toString()) ?? null);
  };
  show(workbench.project.getState().active);
  const undo = [
    workbench.project.subscribe((now, before) => {
      const isOther = now.generation !== before.generation || now.project.files !== before.project.files;
      if (isOther || now.active !== before.active) show(now.active);
      if (now.reveal && now.reveal !== before.reveal) reveal(editor, now.reveal);
    }),
    workbench.settings.subscribe(({ fontSize }, before) => {
      if (fontSize !== before.fontSize) editor.updateOptions(textSize(fontSize));
    }),
    shareProblems(monaco, workbench.problems),
    openFilesInTabs(monaco, workbench),
    addKeys(monaco, editor, workbench),
  ];
  return () => {
    undo.forEach((step) => step());
    editor.dispose();
    models.dispose();
  };
}

function reveal(editor: Monaco.editor.IStandaloneCodeEditor, { line, column }: { line: number; column: number }): void {
  editor.setPosition({ lineNumber: line, column });
  editor.revealLineInCenterIfOutsideViewport(line);
  editor.focus();
}

/** Go to definition opens the file's tab. */
function openFilesInTabs(monaco: MonacoBundle, { project }: Workbench): () => void {
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

/** Escape lets the next Tab leave the editor; coming back, Tab indents again. */
function addKeys(monaco: MonacoBundle, editor: Monaco.editor.IStandaloneCodeEditor, workbench: Workbench): () => void {
  const { KeyMod, KeyCode } = monaco;
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => void workbench.send());
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, () => void workbench.saveNow());
  const idle =
    '!suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !inSnippetMode && !parameterHintsVisible && !editorHasMultipleSelections';
  editor.addCommand(KeyCode.Escape, () => editor.updateOptions({ tabFocusMode: true }), idle);
  const focus = editor.onDidFocusEditorWidget(() => editor.updateOptions({ tabFocusMode: false }));
  return () => focus.dispose();
}
