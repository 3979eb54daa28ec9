import type { BuiltRoute, TraceEvent } from '@/sandbox/protocol';

/** @returns what a step of a trace says that a build will make of its route: in development a handler's run tells it */
export function expectedRoute({ kind, detail }: TraceEvent): BuiltRoute | null {
  const { route, build, because: message, becauseFile: file, becauseLine: line, becauseColumn: column } = detail;
  if (kind !== 'handler' || (build !== 'static' && build !== 'dynamic')) return null;
  if (typeof route !== 'string' || typeof message !== 'string' || typeof file !== 'string') return null;
  return { route, kind: build, because: { message, file, line: Number(line), column: Number(column) } };
}
