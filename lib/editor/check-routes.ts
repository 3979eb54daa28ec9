import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import type { ProjectState, ProjectStore } from '@/lib/files/project-store';
import type { Monaco, MonacoBundle } from './load-monaco';
import { uriOf } from './project-models';
import { checkPath, routeCheck } from './route-check';

const OWNER = 'route-check';

/** Says at each exported handler whether the chosen release of Next.js can call it. @returns its undo */
export function checkRoutes(monaco: MonacoBundle, project: ProjectStore): () => void {
  const checks = new Map<string, Monaco.editor.ITextModel>();
  let routes: ProjectRoute[] = [];
  const update = ({ project: { files, next } }: ProjectState) => {
    routes = routesOf(files).filter(({ file, methods }) => /\.tsx?$/.test(file) && methods.length > 0);
    const wanted = new Map(routes.map((route) => [checkPath(route.file), routeCheck(route, next)]));
    for (const [path, model] of checks) {
      if (wanted.has(path)) continue;
      model.dispose();
      checks.delete(path);
    }
    for (const [path, text] of wanted) {
      const model = checks.get(path);
      if (!model) checks.set(path, monaco.editor.createModel(text, 'typescript', uriOf(monaco, path.slice(1))));
      else if (model.getValue() !== text) model.setValue(text);
    }
  };
  const showFindings = (changed: readonly Monaco.Uri[]) => {
    for (const route of routes) {
      const check = checks.get(checkPath(route.file));
      const model = monaco.editor.getModel(uriOf(monaco, route.file));
      if (!check || !model || !changed.some((uri) => uri.path === check.uri.path)) continue;
      monaco.editor.setModelMarkers(model, OWNER, findingsOf(monaco, check, model, route));
    }
  };
  const listener = monaco.editor.onDidChangeMarkers(showFindings);
  update(project.getState());
  const unsubscribe = project.subscribe((now, before) => {
    if (now.project.files !== before.project.files || now.project.next !== before.project.next) update(now);
  });
  return () => {
    unsubscribe();
    listener.dispose();
    checks.forEach((model) => model.dispose());
  };
}

/** What TypeScript says of a check's line, said at the handler's name. Where an import fails, that is said elsewhere. */
function findingsOf(
  monaco: MonacoBundle,
  check: Monaco.editor.ITextModel,
  model: Monaco.editor.ITextModel,
  { methods }: ProjectRoute,
): Monaco.editor.IMarkerData[] {
  return monaco.editor.getModelMarkers({ resource: check.uri }).flatMap((marker) => {
    const name = /^export const (\w+)/.exec(check.getLineContent(marker.startLineNumber))?.[1];
    const line = methods.find(({ method }) => method === name)?.line;
    if (name === undefined || line === undefined || line > model.getLineCount()) return [];
    const start = Math.max(0, model.getLineContent(line).search(new RegExp(`\\b${name}\\b`)));
    return [
      {
        severity: monaco.MarkerSeverity.Error,
        message: `Next.js cannot call this ${name}. ${marker.message}`,
        startLineNumber: line,
        startColumn: start + 1,
        endLineNumber: line,
        endColumn: start + 1 + name.length,
      },
    ];
  });
}
