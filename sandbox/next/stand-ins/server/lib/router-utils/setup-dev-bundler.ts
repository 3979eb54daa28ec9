import * as Log from 'next/dist/build/output/log';
import { getErrorSource } from 'next/dist/shared/lib/error-source';
import { buildCustomRoute } from 'next/dist/server/lib/router-utils/filesystem';
import { generateInterceptionRoutesRewrites } from 'next/dist/lib/generate-interception-routes-rewrites';
import { getSortedRoutes } from 'next/dist/shared/lib/router/utils';
import { PageNotFoundError } from 'next/dist/shared/lib/utils';
import { getMiddlewareRouteMatcher } from 'next/dist/shared/lib/router/utils/middleware-route-matcher';
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher';
import { getNamedRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex';
import { isWrittenFrame, mapStack } from '../../../../../runtime/modules/map-stack';
import { bundlePathOf, type AppFile } from '../../../../app-file';
import { compileError, logCompileError } from '../../../../compile-error';
import type { NextConfigComplete } from '../../../../next-release';
import { PROJECT_ROOT, serverProject } from '../../../../project';
import { devProject, refreshHash } from '../../../../dev-project';
import { warnAboutMiddleware, type MiddlewareFile } from '../../../../middleware';
import { propagateServerField } from '../render-server';

interface FsChecker {
  appFiles: Set<string>;
  pageFiles: Set<string>;
  staticMetadataFiles?: Map<string, string>;
  rewrites: { beforeFiles: unknown[] };
  dynamicRoutes: unknown[];
  middlewareMatcher: unknown;
  setRouteDefinitions?(type: 'appFile' | 'pageFile', definitions: unknown[]): void;
  ensureCallback(ensure: (item: { type: string; itemPath: string; route?: { page: string } }) => Promise<void>): void;
}

interface SetupOptions {
  nextConfig: NextConfigComplete;
  fsChecker: FsChecker;
}

/**
 * The development bundler as Next's dev server sees it: it knows the routes, and "compiles" a page by looking whether
 * its modules could be compiled.
 */
export async function setupDevBundler({ nextConfig, fsChecker }: SetupOptions): Promise<unknown> {
  const { appFiles, middleware } = devProject();
  const serverFields: Record<string, unknown> = { hasAppNotFound: false, appPathRoutes: appPathRoutes(appFiles) };
  if (middleware && !failsToCompile(middleware)) {
    serverFields.actualMiddlewareFile = middleware.page;
    serverFields.middleware = { match: null, page: '/', matchers: middleware.matchers };
    fsChecker.middlewareMatcher = getMiddlewareRouteMatcher(middleware.matchers as never);
  }
  if (middleware) await warnAboutMiddleware(middleware, nextConfig);
  serveRoutes(fsChecker, appFiles, nextConfig);
  const hotReloader = createHotReloader();
  fsChecker.ensureCallback(({ route, itemPath }) =>
    route ? ensurePage(route) : Promise.reject(new PageNotFoundError(itemPath)),
  );
  await Promise.resolve();
  return {
    serverFields,
    hotReloader,
    requestHandler: () => Promise.resolve({ finished: false }),
    logErrorWithOriginalStack: logError,
    ensureMiddleware: () => (middleware ? hotReloader.ensurePage({ page: middleware.page }) : Promise.resolve()),
  };
}

/** Turbopack compiles middleware when the server starts. What is wrong then stands in the way of every page, most of it unsaid. */
function failsToCompile({ file }: MiddlewareFile): boolean {
  if (serverProject().release.bundler !== 'turbopack') return false;
  const errors = devProject().compile(file);
  for (const error of errors) if (error.message.startsWith('Module not found')) logCompileError(compileError([error]));
  return errors.length > 0;
}

function serveRoutes(fsChecker: FsChecker, appFiles: readonly AppFile[], nextConfig: NextConfigComplete): void {
  for (const { kind, pathname, file } of appFiles) {
    if (kind === 'api') fsChecker.pageFiles.add(pathname);
    else if (kind === 'static-metadata' && fsChecker.staticMetadataFiles)
      fsChecker.staticMetadataFiles.set(pathname, `${PROJECT_ROOT}/${file}`);
    else fsChecker.appFiles.add(pathname);
  }
  const isApi = ({ kind }: AppFile) => kind === 'api';
  fsChecker.setRouteDefinitions?.('appFile', appFiles.filter((file) => !isApi(file)).map(routeDefinition));
  fsChecker.setRouteDefinitions?.('pageFile', appFiles.filter(isApi).map(routeDefinition));
  const pathnames = getSortedRoutes([...new Set(appFiles.map(({ pathname }) => pathname))]);
  fsChecker.dynamicRoutes = pathnames.map(dynamicRoute);
  const rewrites = generateInterceptionRoutesRewrites(pathnames, nextConfig.basePath);
  fsChecker.rewrites.beforeFiles.push(
    ...rewrites.map((rewrite) => buildCustomRoute('before_files_rewrite' as never, rewrite as never)),
  );
}

function routeDefinition(appFile: AppFile): unknown {
  const { kind, page, pathname, file } = appFile;
  const common = { page, pathname, bundlePath: bundlePathOf(appFile), filename: `${PROJECT_ROOT}/${file}` };
  if (kind === 'api') return { kind: 'PAGES_API', ...common };
  return kind === 'page' ? { kind: 'APP_PAGE', appPaths: [page], ...common } : { kind: 'APP_ROUTE', ...common };
}

function dynamicRoute(page: string): unknown {
  const regex = getNamedRouteRegex(page, { prefixRouteKeys: true, includePrefix: true, includeSuffix: true } as never);
  return {
    page,
    regex: regex.re.toString(),
    namedRegex: regex.namedRegex,
    routeKeys: regex.routeKeys,
    match: getRouteMatcher(regex),
  };
}

function appPathRoutes(appFiles: readonly AppFile[]): Record<string, string[]> {
  const routes: Record<string, string[]> = {};
  for (const { kind, pathname, page } of appFiles) if (kind !== 'api') (routes[pathname] ??= []).push(page);
  return routes;
}

/** What Next calls on its hot reloader; there is no browser that listens. */
function createHotReloader() {
  const nothing = () => undefined;
  return {
    ensurePage: ensurePage,
    getCompilationErrors: () => Promise.resolve(compileErrorsOf()),
    run: () => Promise.resolve({ finished: false }),
    buildFallbackError: () => Promise.resolve(),
    getServerComponentsHmrRefreshHash: refreshHash,
    getClientHmrVersion: nothing,
    setCacheStatus: nothing,
    setReactDebugChannel: nothing,
    sendErrorsToBrowser: nothing,
    setHmrServerError: nothing,
    clearHmrServerError: nothing,
    invalidate: () => Promise.resolve(),
    send: nothing,
    sendToLegacyClients: nothing,
    onHMR: nothing,
    close: nothing,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

async function ensurePage({ page }: { page: string }): Promise<void> {
  await Promise.resolve();
  const file = devProject().fileOf(page);
  if (!file) return devProject().compileBuiltin(page);
  const { mode, release } = serverProject();
  const route = devProject().appFiles.find((one) => one.page === page);
  if (route) await release.checkPage?.(route, mode);
  const errors = devProject().compile(file);
  if (devProject().isEdge(page)) release.warnAboutEdgeRuntime?.();
  if (errors.length > 0) throw compileError(errors);
}

function compileErrorsOf(): Error[] {
  return devProject()
    .standingErrors()
    .map((error) => compileError([error]));
}

function logError(error: unknown, type?: string): void {
  if (logCompileError(error) || logPlacedError(error, type)) return;
  if (type === 'warning') Log.warn(error);
  else if (type && type !== 'app-dir') Log.error(`${type}:`, error);
  else Log.error(error);
}

/** The place first; of what was thrown in the edge runtime it then prints the message alone. */
function logPlacedError(error: unknown, type?: string): boolean {
  if (!serverProject().release.logsPlaces || !(error instanceof Error)) return false;
  const stack = error.stack ?? '';
  const [top = ''] = stack.split('\n').filter((text) => text.startsWith('    at '));
  const [, method, place, line, column] = isWrittenFrame(top) ? (FRAME.exec(mapStack(stack)) ?? []) : [];
  if (!place) return false;
  const print = type === 'warning' ? Log.warn : Log.error;
  print(`${place} (${line}:${column}) @ ${method}`);
  const shown = getErrorSource(error) === 'edge-server' ? error.message : error;
  if (type && type !== 'warning' && type !== 'app-dir') Log.error(`${type}:`, shown);
  else print(shown);
  return true;
}

const FRAME = /^ +at (.+?) \(((?!node:|<)[^()]*(?:\([^()]*\)[^()]*)*):(\d+):(\d+)\)$/m;

export { propagateServerField };
