import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Position } from '../../protocol';

interface Source {
  code: string;
  json: string;
  map?: TraceMap;
}

/** A place in generated code: what it was made of, or that it is nothing of the project's. */
export type Located = { kind: 'written'; position: Position } | { kind: 'generated' };

const sources = new Map<string, Source>();

/** How many lines the registry puts before a module's first. */
const WRAPPER_LINES = 1;

/** A place in a stack trace: `app/api/users/route.ts:12:5`. */
const PLACE = /((?:[\w@.$~+ -]|\[|\]|\(|\)|%)+(?:\/(?:[\w@.$~+ -]|\[|\]|\(|\)|%)+)*\.[cm]?[jt]sx?):(\d+):(\d+)/g;

/** Remembers a file's compiled code and its source map (version 3, JSON). */
export function addSource(path: string, code: string, json: string): void {
  sources.set(path, { code, json });
}

/** @returns the text with the places in the project's files as the visitor wrote them */
export function mapPlaces(text: string): string {
  return text.replace(PLACE, (place, path: string, line: string, column: string) => {
    const [before, file] = splitFile(path);
    const position = originalPosition(file, Number(line), Number(column));
    return position ? `${before}${position.file}:${position.line}:${position.column}` : place;
  });
}

/** @returns the topmost place of a (not yet mapped) stack that the visitor wrote */
export function firstPosition(stack: string): Position | null {
  for (const [, path = '', line, column] of stack.matchAll(PLACE)) {
    const found = locate(splitFile(path)[1], Number(line), Number(column));
    if (found?.kind === 'written') return found.position;
  }
  return null;
}

/** @returns what stands at a place of a compiled file, or null where the file is none of the project's */
export function locate(file: string, line: number, column: number): Located | null {
  const source = sources.get(file);
  if (!source) return null;
  // what was sent without a map is as it was written
  if (!source.json) return { kind: 'written', position: { file, line: line - WRAPPER_LINES, column } };
  source.map ??= new TraceMap(source.json);
  const found = originalPositionFor(source.map, { line: line - WRAPPER_LINES, column: Math.max(0, column - 1) });
  if (found.line === null) return { kind: 'generated' };
  return { kind: 'written', position: { file, line: found.line, column: found.column + 1 } };
}

/** @returns the lines of a compiled file up to and with the given one of a stack trace, that one first */
export function codeUpwardsFrom(file: string, line: number): string[] {
  const code = sources.get(file)?.code ?? '';
  return code
    .split('\n')
    .slice(0, Math.max(0, line - WRAPPER_LINES))
    .reverse();
}

/** File names may hold spaces and brackets, so what stands before one in a stack line is cut off by what is known. */
function splitFile(path: string): [before: string, file: string] {
  for (let at = 0; at >= 0 && at < path.length; at = nextStart(path, at)) {
    if (sources.has(path.slice(at))) return [path.slice(0, at), path.slice(at)];
  }
  return ['', path];
}

function nextStart(path: string, at: number): number {
  const next = path.slice(at).search(/[ (]/);
  return next < 0 ? -1 : at + next + 1;
}

function originalPosition(file: string, line: number, column: number): Position | null {
  const found = locate(file, line, column);
  if (!found) return null;
  return found.kind === 'written' ? found.position : { file, line: line - WRAPPER_LINES, column };
}
