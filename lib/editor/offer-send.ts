import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { formOfRequest, REQUESTS_FILE } from '@/lib/request/request-list';
import type { EditorStores } from './editor-stores';
import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';

const COMMAND = 'playground.send';

/** Offers to send each request of a `.http` file, above it and by keys at the cursor. @returns its undo */
export function offerSend({ editor, languages, KeyMod, KeyCode }: MonacoBundle, stores: EditorStores): () => void {
  const offered = [
    editor.registerCommand(COMMAND, (_, path: string, index: number) => sendRequest(stores, path, index)),
    languages.registerCodeLensProvider('http', {
      provideCodeLenses: (model) => ({ lenses: lensesOf(model), dispose: () => {} }),
    }),
    editor.addEditorAction({
      id: `${COMMAND}AtCursor`,
      label: 'Send the request at the cursor',
      precondition: 'editorLangId == http',
      keybindings: [KeyMod.CtrlCmd | KeyMod.Alt | KeyCode.KeyR],
      contextMenuGroupId: 'navigation',
      run: (place) => sendAtCursor(stores, place),
    }),
  ];
  return () => offered.forEach((offer) => offer.dispose());
}

function lensesOf(model: Monaco.editor.ITextModel): Monaco.languages.CodeLens[] {
  const path = pathOf(model.uri) ?? '';
  return parseHttpFile(model.getValue()).requests.map(({ line }, index) => ({
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    command: { id: COMMAND, title: 'Send request', arguments: [path, index] },
  }));
}

function sendAtCursor(stores: EditorStores, editor: Monaco.editor.ICodeEditor): void {
  const model = editor.getModel();
  const offset = model && model.getOffsetAt(editor.getPosition() ?? { lineNumber: 1, column: 1 });
  if (!model || offset === null) return;
  const { requests } = parseHttpFile(model.getValue());
  const index = requests.findLastIndex(({ block }) => block.start <= offset);
  sendRequest(stores, pathOf(model.uri) ?? '', Math.max(index, 0));
}

/** The request form shows what is sent. */
function sendRequest({ project, request, send }: EditorStores, path: string, index: number): void {
  const text = project.getState().project.files[path];
  const wanted = typeof text === 'string' ? parseHttpFile(text).requests[index] : undefined;
  if (!wanted) return;
  if (path === REQUESTS_FILE) request.getState().select(index);
  else request.getState().restore(formOfRequest(wanted), null);
  void send();
}
