import { evaluate } from '../runtime/project-code';
import { requestContext } from '../runtime/request-context';
import { bundlePathOf, type AppFile } from './app-file';
import { watchDynamicUse } from './build/dynamic-use';
import { DIST, serverProject } from './project';
import { errorPageModule } from './html-pages';
import type { EdgeFunction } from './next-release';
import type * as MetadataRoute from './metadata-route';
import type { MiddlewareFile } from './middleware';
import type * as PagesApiTemplate from 'playground:pages-api-template';
import { lostCandidates } from './trace/lost-candidates';
import { watchRoute } from './trace/watch-handler';

/** What Next's servers `require`: manifests, and the compiled module of every page. */
export interface PageModules {
  /** Replaces what is served; modules are made again at their next use. */
  serve(appFiles: readonly AppFile[], middleware: MiddlewareFile | null, nextConfigOutput: unknown): void;
  require(path: string): unknown;
}

interface PageModule {
  /** The project's module that it was made of, and in which version. */
  file: string | undefined;
  version: number;
  module: unknown;
}

export function createPageModules(): PageModules {
  let files = new Map<string, AppFile>();
  const pages = new Map<string, PageModule>();
  let output: unknown;
  let middleware: MiddlewareFile | null = null;

  /** A page's module holds the project's own: where that is evaluated anew, it is made anew, as it is by a bundler. */
  function pageModule(path: string, appFile: AppFile | undefined): unknown {
    // What a file such as icon.png holds, no module says.
    if (appFile?.kind === 'static-metadata') return createPageModule(path, appFile, output);
    const file = appFile?.file;
    const version = file === undefined ? 0 : serverProject().modules.versionOf(file);
    const known = pages.get(path);
    if (known?.file === file && known?.version === version) return known.module;
    const module = createPageModule(path, appFile, output);
    pages.set(path, { file, version, module });
    return module;
  }

  return {
    serve(appFiles, middlewareFile, nextConfigOutput) {
      middleware = middlewareFile;
      files = new Map(appFiles.map((file) => [`${DIST}/server/${bundlePathOf(file)}.js`, file]));
      if (output !== nextConfigOutput) pages.clear();
      output = nextConfigOutput;
    },
    require(id) {
      if (id.endsWith('.json')) return requireJson(id);
      const path = id.endsWith('.js') ? id : `${id}.js`;
      if (path === `${DIST}/server/middleware.js`) return requireMiddleware(middleware, path);
      if (path === `${DIST}/server/instrumentation.js`) return requireInstrumentation(path);
      reportMatch(files.get(path), files.values());
      return pageModule(path, files.get(path));
    },
  };
}

/** Next's servers require a page's module for every request that it is to answer. */
export function reportMatch(file: Pick<AppFile, 'file' | 'pathname'> | undefined, files: Iterable<AppFile> = []): void {
  const request = requestContext.getStore();
  if (!request || !file) return;
  const { modules } = serverProject();
  const names = [request.method, 'GET', 'default'];
  const line = names.map((name) => modules.lineOf(file.file, name)).find((at) => at !== undefined) ?? 1;
  const lost = request.trace.match ? [] : lostCandidates(files, file, request.url);
  request.matched(file.pathname, { file: file.file, line }, lost);
}

/** Tells for whom middleware runs, while it does. */
export function runsMiddleware(file: string, run: EdgeFunction): EdgeFunction {
  return async (options) => {
    const request = requestContext.getStore();
    const { modules } = serverProject();
    const names = ['proxy', 'middleware', 'default'];
    const line = names.map((name) => modules.lineOf(file, name)).find((at) => at !== undefined) ?? 1;
    request?.middleware({ file, line });
    try {
      return await run(options);
    } finally {
      request?.middleware(null);
    }
  };
}

/** Middleware of the nodejs runtime; made anew for every request, so that an edit shows. */
function requireMiddleware(middleware: MiddlewareFile | null, path: string): unknown {
  if (middleware?.runtime !== 'nodejs') throw moduleNotFound(path);
  const { release, modules } = serverProject();
  const { file } = middleware;
  const made = release.createMiddleware(middleware.page, modules.load(file));
  return { ...made, default: runsMiddleware(file, made.default as EdgeFunction) };
}

/** What Next's servers run before their first request: `register()` of `instrumentation.ts`. */
function requireInstrumentation(path: string): unknown {
  const { modules } = serverProject();
  const files = ['', 'src/'].flatMap((folder) => ['ts', 'js'].map((end) => `${folder}instrumentation.${end}`));
  const file = files.find((name) => modules.has(name));
  if (!file) throw moduleNotFound(path);
  const module = modules.load(file);
  return module instanceof Promise ? module.then((loaded) => callsRegister(file, loaded)) : callsRegister(file, module);
}

function callsRegister(file: string, module: unknown): unknown {
  const { register } = module as { register?: unknown };
  if (typeof register !== 'function') return module;
  return { ...(module as object), register: () => evaluate(file, () => register() as unknown) };
}

function requireJson(path: string): unknown {
  const text = serverProject().disk.text(path);
  if (text === undefined) throw moduleNotFound(path);
  return JSON.parse(text);
}

function createPageModule(path: string, file: AppFile | undefined, nextConfigOutput: unknown): unknown {
  if (file?.kind === 'page') return errorPageModule(200, file);
  if (file?.kind === 'api') return createApiModule(file);
  if (file) return createRouteModule(file, nextConfigOutput);
  if (/\/(pages\/(_error|404|500|_app|_document)|app\/(_not-found\/page|_global-error\/page))\.js$/.test(path))
    return errorPageModule(null);
  throw moduleNotFound(path);
}

/** @returns the module, or with webpack a promise of it where the project's own awaits something at its top level */
function createRouteModule(file: AppFile, nextConfigOutput: unknown): unknown {
  const { release, modules } = serverProject();
  const { page, pathname, file: source } = file;
  const load = () => (file.kind === 'route' ? modules.load(source) : metadataRoute().loadMetadataRoute(file));
  const create = (userland: () => unknown) => {
    const module = release.createRouteModule({ page, pathname, file: source, nextConfigOutput, userland });
    watchDynamicUse(pathname, module.routeModule);
    watchRoute(module.routeModule);
    return module;
  };
  if (release.bundler === 'turbopack') return create(load);
  const loaded = load();
  return loaded instanceof Promise ? loaded.then((userland: unknown) => create(() => userland)) : create(() => loaded);
}

/** @returns the module, or a promise of it where the project's own awaits something at its top level */
function createApiModule({ page, pathname, file }: AppFile): unknown {
  // Required, not imported: few projects have one, and it brings along what reads bodies.
  const { instantiate } = require('playground:pages-api-template') as typeof PagesApiTemplate;
  const loaded = serverProject().modules.load(file);
  const create = (userland: unknown) => instantiate({ page, pathname, userland });
  return loaded instanceof Promise ? loaded.then(create) : create(loaded);
}

/** Loaded where there is a metadata file: its templates bring the library of `next/server` along. */
function metadataRoute(): typeof MetadataRoute {
  return require('./metadata-route') as typeof MetadataRoute;
}

function moduleNotFound(path: string): Error {
  return Object.assign(new Error(`Cannot find module '${path}'`), { code: 'MODULE_NOT_FOUND' });
}
