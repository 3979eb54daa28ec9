import { importsOf } from '@/lib/project/imports-of';
import type { Project } from '@/lib/project/project';
import { matchRoute } from '@/lib/project/match-route';
import { routesOf } from '@/lib/project/routes-of';
import type { Failure, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Diagnostic } from '@/sandbox/protocol';

/**
 * Why a response is not what was asked for. Next.js answers with a plain 500 where the route, or a file it imports, does
 * not compile, or where its answer names a file that does not: then the compiler's error says why.
 */
export function failureOf(
  request: PlaygroundRequest,
  response: PlaygroundResponse,
  files: Project['files'],
  compile: Diagnostic[],
): Failure | undefined {
  if (response.failure || response.status !== 500) return response.failure;
  const errors = compile.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const used = importsOf(entriesOf(request.url, response.route, files), files);
  const body = new TextDecoder().decode(response.body.subarray(0, MOST_READ));
  const error = errors.find(({ file }) => used.has(file) || body.includes(`./${file}:`));
  if (!error) return undefined;
  const { message, file, line, column } = error;
  return { kind: 'compile', message, file, line, column };
}

/** The files that take part in every request, and the route's own; a server that fails early does not name it. */
function entriesOf(url: string, pattern: string | null, files: Project['files']): string[] {
  const routes = routesOf(files);
  const route =
    pattern === null
      ? matchRoute(routes, new URL(url, 'http://localhost').pathname)?.route
      : routes.find((candidate) => candidate.pattern === pattern);
  const everywhere = Object.keys(files).filter((path) =>
    /^(?:src\/)?(?:middleware|proxy|instrumentation)\.[jt]s$/.test(path),
  );
  return route ? [route.file, ...everywhere] : everywhere;
}

const MOST_READ = 64 * 1024;
