import type { ProblemsStore } from '@/lib/console/problems-store';
import type { Diagnostic } from '@/sandbox/protocol';
import { HTTP_OWNER } from './check-http-files';
import type { MonacoBundle } from './load-monaco';
import { pathOf, uriOf } from './project-models';
import { TRAPS_OWNER } from './trap-marker';
import { TYPES_OWNER } from './type-marker';

const OWNER = 'compiler';

/** Brings TypeScript's findings to the problems, and the compiler's to the editor. @returns its undo */
export function shareProblems(monaco: MonacoBundle, problems: ProblemsStore): () => void {
  const listener = monaco.editor.onDidChangeMarkers(() => problems.getState().setTypes(readMarkers(monaco)));
  const show = () => showCompileProblems(monaco, problems.getState().compile);
  show();
  const unsubscribe = problems.subscribe((now, before) => now.compile !== before.compile && show());
  const disposed = monaco.editor.onWillDisposeModel((model) => {
    for (const owner of [OWNER, TYPES_OWNER, TRAPS_OWNER, HTTP_OWNER]) monaco.editor.setModelMarkers(model, owner, []);
  });
  return () => {
    listener.dispose();
    disposed.dispose();
    unsubscribe();
  };
}

function readMarkers(monaco: MonacoBundle): Diagnostic[] {
  return monaco.editor.getModelMarkers({}).flatMap((marker) => {
    const file = pathOf(marker.resource);
    if (file === null || marker.owner === OWNER || marker.severity < monaco.MarkerSeverity.Warning) return [];
    const severity = marker.severity === monaco.MarkerSeverity.Error ? 'error' : 'warning';
    return [{ severity, message: marker.message, file, line: marker.startLineNumber, column: marker.startColumn }];
  });
}

function showCompileProblems(monaco: MonacoBundle, diagnostics: Diagnostic[]): void {
  monaco.editor.removeAllMarkers(OWNER);
  for (const file of new Set(diagnostics.map((diagnostic) => diagnostic.file))) {
    const model = monaco.editor.getModel(uriOf(monaco, file));
    if (!model) continue;
    const markers = diagnostics.filter((diagnostic) => diagnostic.file === file);
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      markers.map(({ severity, message, line, column }) => {
        const startLineNumber = Math.min(Math.max(line, 1), model.getLineCount());
        const word = model.getWordAtPosition({ lineNumber: startLineNumber, column });
        return {
          severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
          message,
          startLineNumber,
          startColumn: column,
          endLineNumber: startLineNumber,
          endColumn: word?.endColumn ?? column + 1,
        };
      }),
    );
  }
}
