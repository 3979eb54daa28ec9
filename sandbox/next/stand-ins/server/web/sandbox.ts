import { requestToBodyStream } from 'next/dist/server/body-streams';
import type { Readable } from 'node:stream';
import { asEdgeServerError } from '../../../edge-error';
import type { EdgeFunction, NextConfigComplete } from '../../../next-release';
import { reportMatch, runsMiddleware } from '../../../page-modules';
import { serverProject } from '../../../project';
import { watchRoute } from '../../../trace/watch-handler';

interface EdgeRequest {
  url: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
  body?: { cloneBodyStream(): Readable; finalize(): Promise<void> };
}

/** Of an edge function's response, these describe how it was sent to the server, not what it says. */
const FORBIDDEN_HEADERS = ['content-length', 'content-encoding', 'transfer-encoding'];

/**
 * Runs middleware or a route of the edge runtime. Its modules are instances of their own (`edgeModules`), but share this
 * worker with the server.
 */
export async function run({ name, request }: { name: string; request: EdgeRequest }): ReturnType<EdgeFunction> {
  const edgeFunction = await loadEdgeFunction(name);
  const hasBody = !['HEAD', 'GET'].includes(request.method);
  const stream = hasBody ? request.body?.cloneBodyStream() : undefined;
  const body = stream && requestToBodyStream({ ReadableStream } as never, Uint8Array as never, stream as never);
  try {
    const { body: _unread, ...rest } = request;
    const url = new URL(request.url).toString();
    const result = await edgeFunction({
      request: { ...rest, url, ...(body ? { body } : {}) },
      isEdgeRoute: name !== 'middleware',
    });
    for (const header of FORBIDDEN_HEADERS) result.response.headers.delete(header);
    return result;
  } catch (error) {
    throw serverProject().mode === 'development' ? asEdgeServerError(error) : error;
  } finally {
    await request.body?.finalize();
  }
}

/** A source file that runs in the edge runtime. */
export interface EdgeFile {
  file: string;
  page: string;
  pathname: string;
}

interface LoadedFunction {
  version: number;
  run: EdgeFunction;
}

let edgeFiles = new Map<string, EdgeFile>();
let loaded = new Map<string, LoadedFunction>();
let nextConfig: NextConfigComplete;

/** @param files by the name that the middleware manifest gives them: `app/api/users/route`, `middleware` */
export function setEdgeFiles(files: Map<string, EdgeFile>, config: NextConfigComplete): void {
  edgeFiles = files;
  loaded = new Map();
  nextConfig = config;
}

async function loadEdgeFunction(name: string): Promise<EdgeFunction> {
  const { edgeModules } = serverProject();
  const found = edgeFiles.get(name);
  if (!found) throw new Error(`Failed to run the edge function ${name}: there is none of that name`);
  if (name !== 'middleware') reportMatch(found);
  const userland = await edgeModules.load(found.file);
  const version = edgeModules.versionOf(found.file);
  const known = loaded.get(name);
  if (known?.version === version) return known.run;
  const run = createEdgeFunction(name, found, userland);
  loaded.set(name, { version, run });
  return run;
}

function createEdgeFunction(name: string, found: EdgeFile, userland: unknown): EdgeFunction {
  const { release } = serverProject();
  if (name === 'middleware')
    return runsMiddleware(found.file, release.createMiddleware(found.page, userland).default as EdgeFunction);
  // Next makes it of the same adapter.
  if (name.startsWith('pages/')) return release.createMiddleware(found.page, userland).default as EdgeFunction;
  const { routeModule } = release.createRouteModule({
    ...found,
    nextConfigOutput: undefined,
    userland: () => userland,
  });
  watchRoute(routeModule);
  return release.createEdgeFunction(found.page, routeModule, nextConfig);
}
