import type { ProjectStore } from '@/lib/files/project-store';
import type { HttpDiagnostic } from '@/lib/http-file/http-file';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import type { Project } from '@/lib/project/project';
import type { Monaco, MonacoBundle } from './load-monaco';
import { uriOf } from './project-models';

/** Whose markers those of `.http` files are. */
export const HTTP_OWNER = 'http';

/** Says in the editor what looks wrong in the project's `.http` files. @returns its undo */
export function checkHttpFiles(monaco: MonacoBundle, project: ProjectStore): () => void {
  const show = (files: Project['files'], before: Project['files']) => {
    for (const [path, text] of Object.entries(files)) {
      if (!/\.(?:http|rest)$/.test(path) || typeof text !== 'string' || before[path] === text) continue;
      const model = monaco.editor.getModel(uriOf(monaco, path));
      const { diagnostics } = parseHttpFile(text);
      const markers = model && diagnostics.map((diagnostic) => markerOf(monaco, model, diagnostic));
      if (markers) monaco.editor.setModelMarkers(model, HTTP_OWNER, markers);
    }
  };
  show(project.getState().project.files, {});
  // A project that is replaced has new models, which know nothing of what was said of the old ones.
  return project.subscribe((now, before) =>
    show(now.project.files, now.generation === before.generation ? before.project.files : {}),
  );
}

function markerOf(
  monaco: MonacoBundle,
  model: Monaco.editor.ITextModel,
  { severity, message, line, column }: HttpDiagnostic,
): Monaco.editor.IMarkerData {
  return {
    severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    message,
    startLineNumber: line,
    startColumn: column,
    endLineNumber: line,
    endColumn: Math.max(model.getLineMaxColumn(Math.min(line, model.getLineCount())), column + 1),
  };
}
