import type { Monaco, MonacoBundle } from './load-monaco';
import type { Place, TypeProblem } from './types-protocol';

/** Whose markers TypeScript's are. */
export const TYPES_OWNER = 'typescript';

/** What TypeScript says of a model's text, as the editor shows it. */
export function typeMarker(
  monaco: MonacoBundle,
  model: Monaco.editor.ITextModel,
  { message, code, kind, isUnnecessary, isDeprecated, related, ...place }: TypeProblem,
): Monaco.editor.IMarkerData {
  const { MarkerSeverity, MarkerTag } = monaco;
  const severities = {
    error: MarkerSeverity.Error,
    warning: MarkerSeverity.Warning,
    suggestion: MarkerSeverity.Hint,
    message: MarkerSeverity.Info,
  };
  return {
    ...rangeOf(model, place),
    severity: severities[kind],
    message,
    code: String(code),
    tags: [...(isUnnecessary ? [MarkerTag.Unnecessary] : []), ...(isDeprecated ? [MarkerTag.Deprecated] : [])],
    relatedInformation: related.flatMap(({ file, message, ...place }) => {
      const other = monaco.editor.getModel(monaco.Uri.parse(file));
      return other ? [{ resource: other.uri, message, ...rangeOf(other, place) }] : [];
    }),
  };
}

export function rangeOf(model: Monaco.editor.ITextModel, { start, length }: Place) {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(start + length);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
