import { NEXT_RELEASES } from '@/lib/project/next-releases';
import type { Project } from '@/lib/project/project';
import { routePathOf } from '@/lib/project/route-path';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import { checkPath, paramsType, routeCheck } from './route-check';

/** The types that `next dev` writes for a project, by path; and, in place of its validator, a check a route file. */
export function writtenTypes({ files, next }: Project): Record<string, string> {
  const routes = routesOf(files);
  const checked = routes.filter(isChecked).map((route) => [checkPath(route.file), routeCheck(route, next)]);
  return {
    ...(files['next-env.d.ts'] === undefined ? { 'next-env.d.ts': NEXT_ENV } : {}),
    ...(NEXT_RELEASES[next].writesRouteTypes ? { '.next/types/routes.d.ts': routeTypes(routes) } : {}),
    ...(Object.fromEntries(checked) as Record<string, string>),
  };
}

/** Whether TypeScript holds a route file to what its release of Next.js calls. */
export function isChecked({ file, methods }: ProjectRoute): boolean {
  return /\.tsx?$/.test(file) && methods.length > 0;
}

const NEXT_ENV = '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n';

/** `RouteContext<'/api/users/[id]'>`, global from Next.js 15.5 on. */
function routeTypes(routes: readonly ProjectRoute[]): string {
  // Groups can make the same route twice.
  const params = new Map(routes.map(({ pattern, file }) => [pattern, paramsType(routePathOf(file)?.segments ?? [])]));
  return `interface ParamMap {
${[...params].map(([pattern, type]) => `  ${JSON.stringify(pattern)}: ${type};`).join('\n')}
}
export {};
declare global {
  interface RouteContext<Route extends keyof ParamMap> {
    params: Promise<ParamMap[Route]>;
  }
}
`;
}
