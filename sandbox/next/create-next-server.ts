import { loadEnvConfig } from '@next/env';
import * as log from 'next/dist/build/output/log';
import type { IncomingMessage } from '../runtime/http/incoming-message';
import type { ServerResponse } from '../runtime/http/server-response';
import { requestContext } from '../runtime/request-context';
import { bundlePathOf, type AppFile } from './app-file';
import { appFileOf, findAppFiles, sourceFolder } from './app-files';
import { setEdgeFiles, type EdgeFile } from './stand-ins/server/web/sandbox';
import { findMiddleware, type MiddlewareFile } from './middleware';
import { buildProject, type BuildResult } from './build/build-project';
import { compileProject } from './build/compile-project';
import { hasBrokenMiddleware, noteEdit, setDevProject } from './dev-project';
import { writeDistFolder } from './dist-folder';
import { claimedTwice, findConflicts, findParamClash } from './conflicts';
import { listenOnce } from './listen-once';
import { experimentalInfoOf, logExperimentalInfo } from './stand-ins/server/lib/app-info-log';
import loadConfig, { experimentsInConfig } from './stand-ins/server/config';
import type { NextConfigComplete, Router, RouterServer } from './next-release';
import { createPageModules } from './page-modules';
import { PROJECT_ROOT, serverProject } from './project';
import { noteBuild, readStoredEntries, writeStoredEntries } from './stored-entries';
import { setTracedMiddleware } from './trace/watch-middleware';
import { watchNext } from './trace/watch-next';
import { resetRenderServer } from './stand-ins/server/lib/render-server';

/** A Next.js server: the same modules in the same order as `next dev` or `next start`, from the router on. */
export interface NextServer {
  /** Answers a request. Never rejects for what a handler does. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Runs `next build`. Another server serves what it wrote. */
  build(): Promise<BuildResult>;
  /** Has routes and configuration read again before the next request, and the environment where that is wanted. */
  reload(options: { environment: boolean }): void;
  /** Hears which files are about to change. @returns whether one is part of what was compiled so far */
  noteEdit(paths: readonly string[]): boolean;
  /** Whether the server runs without the project's middleware, which could not be compiled. */
  lacksMiddleware(): boolean;
  /** Whether an edit of these files made of a route another one than the server took, or has it run elsewhere. */
  hasOtherRoutes(paths: readonly string[]): boolean;
  /** @returns what answers the path, for people: its pattern and file */
  routes(): readonly AppFile[];
}

export function createNextServer(routerServer: RouterServer): NextServer {
  watchNext();
  readStoredEntries();
  const pages = createPageModules();
  const compiledFiles = new Set<string>();
  setRequire((path) => pages.require(path));
  let router: Promise<Router> | undefined;
  let wasStarted = false;
  let readsEnvironment = true;
  let listens = false;
  let appFiles: readonly AppFile[] = [];
  let pageExtensions: readonly string[] = [];
  let takenRoutes = new Map<string, string>();
  let clash: Error | null = null;

  /** Finds what the project consists of and writes what a compiler of Next would write. */
  async function takeProject(
    phase: string,
    check?: (appFiles: readonly AppFile[], middleware: MiddlewareFile | null) => Promise<void>,
  ): Promise<void> {
    const config = await loadConfig(phase);
    const dev = phase === 'phase-development-server';
    if (dev) announce(config);
    ({ pageExtensions } = config);
    const found = withoutClash(findAppFiles(pageExtensions));
    const claimed = dev && serverProject().release.bundler === 'turbopack' ? claimedTwice(found) : [];
    for (const pathname of claimed) log.info(`skipping ${pathname} (conflict)`);
    appFiles = found.filter(({ pathname }) => !claimed.includes(pathname));
    takenRoutes = new Map(appFiles.map((file) => [file.file, routeText(file)]));
    const metadata = appFiles.filter(({ kind }) => kind === 'metadata');
    for (const file of dev ? metadata : []) await serverProject().release.checkPage?.(file, 'development');
    const middleware = await findMiddleware(config, sourceFolder());
    await check?.(appFiles, middleware);
    const conflicts = serverProject().release.bundler === 'turbopack' ? findConflicts(found) : [];
    const edgeFiles = appFiles.filter(isEdgeRoute);
    setEdgeFiles(edgeFilesOf(edgeFiles, middleware), config);
    setDevProject({ appFiles, middleware, conflicts, edgeFiles }, compiledFiles);
    setTracedMiddleware(middleware);
    pages.serve(appFiles, middleware, config.output);
    if (phase === 'phase-production-server') return;
    await writeDistFolder({
      config,
      appFiles: [...appFiles],
      middleware,
      edgeFiles,
    });
  }

  /** An edit that makes routes clash is warned of; the server goes on with the routes that it had, or answers nothing else. */
  function withoutClash(found: readonly AppFile[]): readonly AppFile[] {
    clash = takenRoutes.size > 0 ? findParamClash(found) : null;
    if (!clash) return found;
    log.warn('Failed to reload dynamic routes:', clash);
    return found.filter(({ file }) => takenRoutes.has(file));
  }

  async function start(): Promise<Router> {
    const { hostname, port, mode } = serverProject();
    const dev = mode === 'development';
    // The configuration may look at it. Once read it stays, unless it is asked to be read again.
    const sayReloaded = (file: string) => wasStarted && log.info(`Reload env: ${file}`);
    if (readsEnvironment) loadEnvConfig(PROJECT_ROOT, dev, log, wasStarted, sayReloaded);
    readsEnvironment = false;
    wasStarted = true;
    await takeProject(dev ? 'phase-development-server' : 'phase-production-server');
    const make = () => routerServer.initialize({ dir: PROJECT_ROOT, port, dev, hostname, minimalMode: false });
    const made = await (listens ? listenOnce(make) : make());
    listens = true;
    return made;
  }

  async function build(): Promise<BuildResult> {
    noteBuild();
    const result = await buildProject(() => takeProject('phase-production-build', compileProject));
    writeStoredEntries();
    return result;
  }

  return {
    async handle(req, res) {
      const running = await (router ??= requestContext.exit(start)).catch((error: unknown) => {
        // a dev server that cannot start exits
        console.error(error);
        return null;
      });
      if (clash && serverProject().release.failsAtClash) {
        console.error(clash);
        res.statusCode = 500;
        res.end('Internal Server Error');
      } else if (running) await running.requestHandler(req, res);
      else req.socket.destroy();
    },
    build,
    reload({ environment }) {
      readsEnvironment ||= environment;
      router = undefined;
      resetRenderServer();
    },
    noteEdit: (paths) => noteEdit(paths),
    lacksMiddleware: () => hasBrokenMiddleware(),
    hasOtherRoutes(paths) {
      const routeOf = (file: string) => routeText(appFileOf(file, pageExtensions));
      return paths.some((file) => takenRoutes.has(file) && takenRoutes.get(file) !== routeOf(file));
    },
    routes: () => appFiles,
  };
}

/** Later releases say once, when the server has its configuration, what of it is experimental. */
function announce(config: NextConfigComplete): void {
  if (isAnnounced || serverProject().release.bundler === 'webpack') return;
  isAnnounced = true;
  const info = experimentalInfoOf(config, experimentsInConfig());
  if (info.cacheComponents || info.partialPrefetching || info.experimentalFeatures.length > 0)
    logExperimentalInfo(info);
}

let isAnnounced = false;

/** Equal where the routes are: an edit can change a file's page (`generateSitemaps`) and its runtime. */
function routeText(file: AppFile | undefined): string {
  return JSON.stringify([file, file && isEdgeRoute(file)]);
}

/** `export const config = { runtime: 'edge' }`, as files of `pages/api` have it. */
const EDGE_CONFIG = /^export\s+const\s+config\b[^={]*=\s*\{[^;]*?\bruntime\s*:\s*(['"`])(?:experimental-)?edge\1/m;

/** The segment configuration is read from the source, as Next's compiler does. */
function isEdgeRoute({ kind, file }: AppFile): boolean {
  if (kind !== 'route' && kind !== 'metadata' && kind !== 'api') return false;
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
  if (kind === 'api') return EDGE_CONFIG.test(source);
  return /^export\s+const\s+runtime\s*(?::[^=]+)?=\s*(['"`])(experimental-)?edge\1/m.test(source);
}

function edgeFilesOf(routes: readonly AppFile[], middleware: MiddlewareFile | null): Map<string, EdgeFile> {
  const files = new Map<string, EdgeFile>(routes.map((route) => [bundlePathOf(route), route]));
  if (middleware?.runtime === 'edge') files.set('middleware', { ...middleware, pathname: middleware.page });
  return files;
}

/** Next's servers `require` pages and manifests by absolute path; the bundle's `require` ends here. */
function setRequire(require: (path: string) => unknown): void {
  (globalThis as { __playgroundRequire?: typeof require }).__playgroundRequire = require;
}
