import type { ProjectRoute } from '@/lib/project/routes-of';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { Position } from '@/sandbox/protocol';
import { isRecord, type OpenApiDocument } from './openapi-document';

/** An operation of a document: what a method of a path does. */
export interface Operation {
  /** In upper case. */
  method: string;
  /** As the document has it, such as `/users/{id}`. */
  path: string;
  /** With the path of the document's server before it. */
  fullPath: string;
  value: Record<string, unknown>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function operationsOf(document: OpenApiDocument): Operation[] {
  const base = serverPath(document);
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const value = isRecord(item) ? item[method] : undefined;
      return isRecord(value) ? [{ method: method.toUpperCase(), path, fullPath: base + path, value }] : [];
    }),
  );
}

/** The path of the first server that a document names, without a slash at its end. */
export function serverPath({ servers }: OpenApiDocument): string {
  const [first] = Array.isArray(servers) ? (servers as unknown[]) : [];
  const url = isRecord(first) ? first['url'] : undefined;
  if (typeof url !== 'string' || !URL.canParse(url, SERVER_ORIGIN)) return '';
  return new URL(url, SERVER_ORIGIN).pathname.replace(/\/$/, '');
}

/** @returns the export that an operation is about; null where the project has none */
export function exportOf({ method, fullPath }: Operation, routes: readonly ProjectRoute[]): Position | null {
  const route = routes.find(({ pattern }) => shapesOf(pattern).includes(shapeOf(fullPath)));
  if (!route) return null;
  const line = lineOf(route, method);
  return line === undefined ? null : { file: route.file, line, column: 1 };
}

/** Next.js answers HEAD with what GET does, and OPTIONS by itself; what a module exports by `export *` is not known. */
function lineOf({ methods, more }: ProjectRoute, method: string): number | undefined {
  const by = (name: string) => methods.find((exported) => exported.method === name)?.line;
  if (method === 'HEAD') return by('HEAD') ?? by('GET');
  if (method === 'OPTIONS') return by('OPTIONS') ?? methods[0]?.line;
  return by(method) ?? (more ? 1 : undefined);
}

/** The shapes of all paths that a route answers: with an optional catch-all the one without it, too. */
export function shapesOf(pattern: string): string[] {
  const short = pattern.replace(/\/\[\[[^\]]*\]\]$/, '');
  return [...new Set([pattern, short || '/'])].map(shapeOf);
}

/** A path without the names of its parameters: `/users/{id}` and `/users/[user]` are the same to whoever calls. */
export function shapeOf(path: string): string {
  return path.replace(/\{[^}]*\}|\[\[?[^\]]*\]?\]/g, '*').replace(/(?<=.)\/$/, '');
}
