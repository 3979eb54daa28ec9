import { generateValidatorFile } from 'next/dist/server/lib/router-utils/typegen';
import type { TypedFiles } from './next-release';

/**
 * @param isModule whether the file is a module: one that is none cannot be imported
 * @returns where Next's own validator of the project's types (`.next/types/validator.ts`) finds fault with a route's file
 */
export function validatorPlace(file: string, isModule: boolean, { routes, pages, layouts, api }: TypedFiles): string {
  const text = generateValidatorFile({
    appPagePaths: pathsOf(pages),
    appRouteHandlers: pathsOf(routes),
    appRouteHandlerRoutes: Object.fromEntries([...routes.values()].map((route) => [route, true])),
    layoutPaths: pathsOf(layouts),
    pagesRouterPagePaths: new Set(),
    pageApiRoutes: pathsOf(api),
    filePathToRoute: new Map([...routes, ...pages, ...layouts].map(([path, route]) => [fromTypes(path), route])),
  } as never);
  const lines = text.split('\n');
  const at = lines.indexOf(`// Validate ${fromTypes(file)}`);
  const mark = isModule ? 'typeof handler>' : `"${fromTypes(file).replace(/\.tsx?$/, '.js')}"`;
  const line = lines.findIndex((candidate, index) => index > at && candidate.includes(mark));
  return `.next/types/validator.ts(${line + 1},${(lines[line] ?? '').indexOf(mark) + 1})`;
}

function pathsOf(files: ReadonlyMap<string, string>): Set<string> {
  return new Set([...files.keys()].map(fromTypes));
}

/** As seen from `.next/types`. */
function fromTypes(file: string): string {
  return `../../${file}`;
}
