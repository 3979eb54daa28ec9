import type { Project } from '@/lib/project/project';
import type { LineNote } from '@/lib/examples/line-note';
import type { SettingsStore } from '@/lib/settings/settings-store';
import type { EditorAction, EditorServer } from './editor-actions';
import { editorCommands } from './editor-commands';
import { groupAt, type GroupName } from '@/lib/files/editor-groups';
import { chosenOptions } from './editor-options';
import type { EditorServices } from './editor-services';
import type { EditorStores } from './editor-stores';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';
import { followVimKeys } from './vim-keys';
import { placeNotes, showNotes } from './show-notes';
import { showReasons } from './show-reasons';
import { showCoverage } from './show-coverage';
import { showTests } from './show-tests';

export type Editor = Monaco.editor.IStandaloneCodeEditor;

/** An editor and where it lies in the page. */
export interface EditorPlace {
  group: GroupName;
  editor: Editor;
  /** Where Vim's mode and its command line are shown. */
  status: HTMLElement;
}

/** Keeps a new editor in step with the workbench. @returns its undo */
export function attachEditor({ monaco, models }: EditorServices, place: EditorPlace, stores: EditorStores): () => void {
  const { project, settings, layout } = stores;
  const { group, editor } = place;
  editor.updateOptions({ ...chosenOptions(settings.getState()), readOnly: layout.getState().readOnly });
  const views = new Map<string, Monaco.editor.ICodeEditorViewState | null>();
  const show = (path: string | null) => {
    const before = editor.getModel();
    if (before) views.set(before.uri.toString(), editor.saveViewState());
    const model = path === null ? null : models.get(path);
    if (model === before) return;
    editor.setModel(model);
    const view = model && views.get(model.uri.toString());
    if (view) editor.restoreViewState(view);
    else if (model) revealFirstNote(editor, project.getState().notes);
  };
  const activeIn = (state: ReturnType<typeof project.getState>) => groupAt(state, group)?.active ?? null;
  show(activeIn(project.getState()));
  if (!takeCaret(editor, group)) {
    if (group === 'right') editor.focus();
    else selectLines(editor, project.getState());
  }
  const undo = [
    project.subscribe((now, before) => {
      const isOther = now.generation !== before.generation || now.project.files !== before.project.files;
      // A file of the same name in another project is another file.
      if (now.generation !== before.generation) views.clear();
      if (isOther || activeIn(now) !== activeIn(before)) show(activeIn(now));
      if (now.focused !== group) return;
      if (now.generation !== before.generation) selectLines(editor, now);
      if (now.reveal && now.reveal !== before.reveal) reveal(editor, now.reveal);
      else if (now.focused !== before.focused && now.beside) editor.focus();
    }),
    settings.subscribe((now, before) => {
      if (now.fontSize !== before.fontSize || now.wordWrap !== before.wordWrap)
        editor.updateOptions(chosenOptions(now));
    }),
    showNotes(editor, project),
    showReasons(editor, stores),
    showTests(monaco, editor, stores),
    showCoverage(editor, stores),
    serveActions(editor, group, stores),
    watchPaste(editor, stores),
    addKeys(monaco, editor, settings),
    followVimKeys(editor, place.status, settings),
  ];
  return () => undo.forEach((step) => step());
}

function reveal(editor: Editor, { line, column }: { line: number; column: number }): void {
  editor.setPosition({ lineNumber: line, column });
  editor.revealLineInCenterIfOutsideViewport(line);
  editor.focus();
}

/** Goes on where somebody writes in the text that stood here until the editor came. @returns whether anybody does */
function takeCaret(editor: Editor, group: GroupName): boolean {
  const area = document.activeElement;
  const model = editor.getModel();
  if (!model || !(area instanceof HTMLTextAreaElement) || area.dataset['code'] !== group) return false;
  const [start, end] = [area.selectionStart, area.selectionEnd].map((offset) => model.getPositionAt(offset));
  if (start && end) editor.setSelection(model.validateRange(rangeBetween(start, end)));
  editor.focus();
  return true;
}

function rangeBetween(start: Monaco.IPosition, end: Monaco.IPosition): Monaco.IRange {
  return {
    ...{ startLineNumber: start.lineNumber, startColumn: start.column },
    ...{ endLineNumber: end.lineNumber, endColumn: end.column },
  };
}

/** Selects what whoever shared the project had selected. */
function selectLines(editor: Editor, { project: { at }, active }: { project: Project; active: string | null }): void {
  const model = editor.getModel();
  if (!model || !at?.lines || at.file !== active) return;
  const [first, last] = at.lines.map((line) => Math.min(line, model.getLineCount())) as [number, number];
  editor.setSelection({
    ...{ startLineNumber: first, startColumn: 1 },
    ...{ endLineNumber: last, endColumn: model.getLineMaxColumn(last) },
  });
  editor.revealLinesInCenterIfOutsideViewport(first, last);
}

/** Somebody who opens a file for the first time sees what its author has to say of it. */
function revealFirstNote(editor: Editor, notes: LineNote[]): void {
  const lines = placeNotes(editor.getModel(), notes).map(({ line }) => line);
  if (lines.length > 0) editor.revealLineInCenterIfOutsideViewport(Math.min(...lines));
}

/** The editor that has the focus does what is asked of the editor. */
function serveActions(editor: Editor, group: GroupName, { project, editor: actions }: EditorStores): () => void {
  const server: EditorServer = {
    run: async (action) => editor.getAction(ACTIONS[action])?.run(),
    focus: () => editor.focus(),
    selectedLines: () => {
      const selection = editor.getSelection();
      return selection && !selection.isEmpty() ? [selection.startLineNumber, selection.endLineNumber] : null;
    },
    commands: () => editorCommands(editor),
  };
  let stop = project.getState().focused === group ? actions.serve(server) : undefined;
  const focus = editor.onDidFocusEditorWidget(() => {
    project.getState().focusGroup(group);
    stop = actions.serve(server);
  });
  return () => {
    focus.dispose();
    stop?.();
  };
}

const ACTIONS: Record<EditorAction, string> = { format: 'editor.action.formatDocument', find: 'actions.find' };

/** What whole lines of somebody else's code need is offered. */
function watchPaste(editor: Editor, stores: EditorStores): () => void {
  const pasted = editor.onDidPaste(({ range }) => {
    const model = editor.getModel();
    const file = model && pathOf(model.uri);
    if (!file || !/\.[cm]?[jt]sx?$/.test(file) || range.startLineNumber === range.endLineNumber) return;
    void stores.notePaste(file, model.getValueInRange(range));
  });
  return () => pasted.dispose();
}

/** Escape lets the next Tab leave the editor; coming back, Tab indents again. */
function addKeys(monaco: MonacoBundle, editor: Editor, settings: SettingsStore): () => void {
  const { KeyMod, KeyCode } = monaco;
  // On Linux the editor has other keys for it, which open the browser's tools. (`addCommand` would bind the keys of all
  // editors to this one.)
  const keybinding = KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF;
  const format = monaco.editor.addKeybindingRule({ keybinding, command: ACTIONS.format });
  const leave = editor.addAction({
    id: 'leave-with-tab',
    label: 'Let Tab Leave the Editor',
    keybindings: [KeyCode.Escape],
    keybindingContext: IDLE,
    run: () => editor.updateOptions({ tabFocusMode: true }),
  });
  const wrap = editor.addAction({
    id: 'toggle-word-wrap',
    label: 'Toggle Word Wrap',
    keybindings: [KeyMod.Alt | KeyCode.KeyZ],
    run: () => settings.getState().setWordWrap(!settings.getState().wordWrap),
  });
  const focus = editor.onDidFocusEditorWidget(() => editor.updateOptions({ tabFocusMode: false }));
  return () => [format, leave, wrap, focus].forEach((step) => step.dispose());
}

/** Nothing is shown that Escape would close. */
const IDLE =
  '!suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !inSnippetMode && !parameterHintsVisible && !editorHasMultipleSelections';
