import { routePathOf, type RouteSegment } from './route-path';
import type { ProjectRoute } from './routes-of';

/** The values of a route's dynamic segments, as a handler's params have them. */
export type RouteParams = Record<string, string | string[]>;

/** The first of `routes` (as {@link routesOf} sorts them) that a pathname such as `/api/users/7` belongs to. */
export function matchRoute(
  routes: ProjectRoute[],
  pathname: string,
): { route: ProjectRoute; params: RouteParams } | null {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  for (const route of routes) {
    const params = matchSegments(routePathOf(route.file)?.segments ?? [], parts);
    if (params) return { route, params };
  }
  return null;
}

function matchSegments(segments: RouteSegment[], parts: string[]): RouteParams | null {
  const params: RouteParams = {};
  for (const [at, segment] of segments.entries()) {
    const part = parts[at];
    if (segment.kind === 'optional-catch-all' && part === undefined) return params;
    if (part === undefined) return null;
    if (segment.kind === 'catch-all' || segment.kind === 'optional-catch-all')
      return { ...params, [segment.name]: parts.slice(at) };
    if (segment.kind === 'dynamic') params[segment.name] = part;
    else if (segment.text !== part) return null;
  }
  return segments.length === parts.length ? params : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
