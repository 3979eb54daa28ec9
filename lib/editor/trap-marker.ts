import type { TrapFinding } from '@/lib/traps/trap';
import type { Monaco, MonacoBundle } from './load-monaco';
import { rangeOf } from './type-marker';
import type { TypeProblem } from './types-protocol';

/** Whose markers the mistakes are that people make with Route Handlers. */
export const TRAPS_OWNER = 'route-handlers';

/** What the editor names as the source of them. */
export const TRAPS_SOURCE = 'Route Handlers';

export function trapMarker(
  monaco: MonacoBundle,
  model: Monaco.editor.ITextModel,
  { id, docs, message, ...place }: TrapFinding,
): Monaco.editor.IMarkerData {
  return {
    ...rangeOf(model, place),
    severity: monaco.MarkerSeverity.Warning,
    message,
    source: TRAPS_SOURCE,
    code: { value: id, target: monaco.Uri.parse(docs) },
  };
}

/** What TypeScript has to say beside the traps: where a trap says the same, it says it better. */
export function besideTraps(problems: readonly TypeProblem[], traps: readonly TrapFinding[]): TypeProblem[] {
  const places = traps.flatMap(({ instead }) => instead);
  return problems.filter(
    (problem) => !places.some(({ start, length }) => start === problem.start && length === problem.length),
  );
}
