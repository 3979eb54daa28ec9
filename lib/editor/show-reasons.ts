import { buildMark } from '@/lib/run/build-mark';
import { routeKinds } from '@/lib/run/server-store';
import type { BuiltRoute } from '@/sandbox/protocol';
import type { EditorStores } from './editor-stores';
import type { Monaco } from './load-monaco';
import { pathOf } from './project-models';

/**
 * Marks each line that made the build that serves take a route as static or dynamic, and in development each that will, as far
 * as is known. @returns its undo
 */
export function showReasons(
  editor: Monaco.editor.IStandaloneCodeEditor,
  { project, server }: Pick<EditorStores, 'project' | 'server'>,
): () => void {
  const marks = editor.createDecorationsCollection();
  const update = () => {
    const model = editor.getModel();
    const routes = routeKinds(server.getState(), project.getState().project.mode);
    marks.set(model ? routes.flatMap((route) => markOf(model, route)) : []);
  };
  const changed = editor.onDidChangeModel(update);
  const undo = [
    server.subscribe((now, before) => KINDS.some((part) => now[part] !== before[part]) && update()),
    project.subscribe((now, before) => now.project.mode !== before.project.mode && update()),
  ];
  update();
  return () => {
    changed.dispose();
    undo.forEach((unsubscribe) => unsubscribe());
    marks.clear();
  };
}

const KINDS = ['built', 'expected', 'check'] as const;

function markOf(model: Monaco.editor.ITextModel, route: BuiltRoute): Monaco.editor.IModelDeltaDecoration[] {
  const { because, kind } = route;
  if (!because || because.file !== pathOf(model.uri) || because.line > model.getLineCount()) return [];
  const said = `${buildMark(route)}: ${because.message}`;
  const range = {
    startLineNumber: because.line,
    endLineNumber: because.line,
    startColumn: 1,
    endColumn: model.getLineMaxColumn(because.line),
  };
  return [
    {
      range,
      options: {
        linesDecorationsClassName: `build-reason build-reason-${kind}`,
        linesDecorationsTooltip: said,
        hoverMessage: { value: plain(`${route.route}: ${said}`) },
      },
    },
  ];
}

/** What a build says comes from the sandbox: in a hover it is text, and no link or image. */
function plain(text: string): string {
  return text.replace(/[^\w\s]/g, (sign) => (sign.charCodeAt(0) < 128 ? `\\${sign}` : sign));
}
