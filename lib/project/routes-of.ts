import { toText } from './file-content';
import { exportedNames } from './exported-names';
import type { ProjectFile } from './project';
import { isPagesApiFile, routePathOf, type RouteSegment } from './route-path';

/** The methods a route handler may export, in the order Next.js documents them. */
export const ROUTE_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type RouteMethod = (typeof ROUTE_METHODS)[number];

/** A route handler of a project, or a function of `pages/api`. */
export interface ProjectRoute {
  /** Such as `/api/users/[id]`. */
  pattern: string;
  file: string;
  /** The exported methods with the line each is exported on. */
  methods: { method: RouteMethod; line: number }[];
  /** The file has `export * from`, or answers every method: there may be more methods. */
  more: boolean;
}

/**
 * The route handlers of a project, and the functions of its `pages/api`, as `next dev` finds them by file name, the most specific pattern first. The methods
 * are read from the text: a file that does not compile still has its routes listed.
 */
export function routesOf(files: Record<string, ProjectFile>): ProjectRoute[] {
  const routes: { route: ProjectRoute; segments: RouteSegment[] }[] = [];
  for (const [file, content] of Object.entries(files)) {
    if (!isRouteFile(file, files)) continue;
    const path = routePathOf(file);
    if (path) routes.push({ route: routeOf(path.pattern, file, toText(content) ?? ''), segments: path.segments });
  }
  return routes.sort((a, b) => compareSegments(a.segments, b.segments)).map(({ route }) => route);
}

/** Next.js reads `src/app` only where there is no `app` folder, and so with `pages`. */
function isRouteFile(file: string, files: Record<string, ProjectFile>): boolean {
  if (isPagesApiFile(file))
    return file.startsWith('pages/') || !Object.keys(files).some((other) => other.startsWith('pages/'));
  if (!/\/route\.(?:ts|tsx|js|jsx)$/.test(file)) return false;
  return file.startsWith('app/') || !Object.keys(files).some((other) => other.startsWith('app/'));
}

/** What was read last of each file: of a large project only what changes is read again. */
const lastRead = new Map<string, { source: string; route: ProjectRoute }>();

function routeOf(pattern: string, file: string, source: string): ProjectRoute {
  const before = lastRead.get(file);
  if (before?.source === source && before.route.pattern === pattern) return before.route;
  const route = readRoute(pattern, file, source);
  lastRead.set(file, { source, route });
  return route;
}

function readRoute(pattern: string, file: string, source: string): ProjectRoute {
  if (isPagesApiFile(file)) return { pattern, file, methods: [], more: true };
  const exported = exportedNames(source);
  const methods = ROUTE_METHODS.flatMap((method) => {
    const found = exported.names.find(({ name }) => name === method);
    return found ? [{ method, line: found.line }] : [];
  });
  return { pattern, file, methods, more: exported.all };
}

const RANK = { static: 0, dynamic: 1, 'catch-all': 2, 'optional-catch-all': 3 } satisfies Record<
  RouteSegment['kind'],
  number
>;

function compareSegments(a: RouteSegment[], b: RouteSegment[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [left, right] = [a[at], b[at]];
    if (!left || !right) break;
    const order = RANK[left.kind] - RANK[right.kind] || compareText(textOf(left), textOf(right));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function textOf(segment: RouteSegment): string {
  return segment.kind === 'static' ? segment.text : segment.name;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
