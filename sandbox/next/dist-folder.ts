import { previewProps } from './preview-props';
import loadCustomRoutes, { type CustomRoutes } from 'next/dist/lib/load-custom-routes';
import { buildCustomRoute } from 'next/dist/lib/build-custom-route';
import { getSortedRoutes, isDynamicRoute } from 'next/dist/shared/lib/router/utils';
import { getNamedRouteRegex, getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex';
import { bundlePathOf, type AppFile } from './app-file';
import type { NextConfigComplete } from './next-release';
import { writeInlined } from './inline-configured';
import { DIST, serverProject } from './project';

/** For what functions close over that `'use cache'` marks; a compiler makes one for each build. */
const ENCRYPTION_KEY = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));

export interface DistFolder {
  config: NextConfigComplete;
  appFiles: AppFile[];
  middleware: { matchers: unknown[]; runtime: 'edge' | 'nodejs' } | null;
  edgeFiles: AppFile[];
}

/** Writes the manifests that Next's servers read from `.next`: those of a compiler, and in development those of a build. */
export async function writeDistFolder(folder: DistFolder): Promise<void> {
  writeCompilerManifests(folder);
  if (serverProject().mode === 'development') await writeBuildManifests(folder);
}

function writeCompilerManifests(folder: DistFolder): void {
  const served = servedFiles(folder).filter(({ kind }) => kind !== 'api');
  // of two files that answer the same path, Next 14's build takes the first: it lists the pages backwards
  if (serverProject().release.bundler === 'webpack' && serverProject().mode === 'production') served.reverse();
  writeJson('server/app-paths-manifest.json', {
    ...Object.fromEntries(served.map(({ page }) => [page, `app${page}.js`])),
    '/_not-found/page': 'app/_not-found/page.js',
  });
  writeJson('server/pages-manifest.json', pagesManifest(folder));
  writeJson('build-manifest.json', {
    pages: {},
    ampFirstPages: [],
    devFiles: [],
    polyfillFiles: [],
    lowPriorityFiles: [],
    rootMainFiles: [],
  });
  writeJson('app-build-manifest.json', { pages: {} });
  writeJson('fallback-build-manifest.json', {});
  writeJson('react-loadable-manifest.json', {});
  writeJson('dynamic-css-manifest.json', {});
  writeJson('server/font-manifest.json', []);
  writeJson('server/next-font-manifest.json', {
    pages: {},
    app: {},
    appUsingSizeAdjust: false,
    pagesUsingSizeAdjust: false,
  });
  writeInlined();
  writeJson('server/server-reference-manifest.json', { node: {}, edge: {}, encryptionKey: ENCRYPTION_KEY });
  writeJson('server/middleware-manifest.json', middlewareManifest(folder));
  const { disk } = serverProject();
  for (const name of ['static', 'server/app', 'server/pages']) disk.makeFolder(`${DIST}/${name}`);
  // Next's build looks how large they are
  for (const file of ['middleware', ...folder.edgeFiles.map(bundlePathOf)]) disk.write(`${DIST}/server/${file}.js`, '');
  for (const page of [...served.map(({ page }) => page), '/_not-found/page'])
    disk.write(`${DIST}/server/app${page}_client-reference-manifest.js`, clientReferenceManifest(page));
}

async function writeBuildManifests({ config, appFiles, middleware }: DistFolder): Promise<void> {
  const customRoutes = await loadCustomRoutes(config as never);
  const served = servedFiles({ appFiles });
  const preview = previewProps();
  writeJson('routes-manifest.json', routesManifest(config, served, customRoutes));
  writeJson('prerender-manifest.json', { version: 4, notFoundRoutes: [], preview, routes: {}, dynamicRoutes: {} });
  writeJson('server/preview-props.json', preview);
  writeJson('app-path-routes-manifest.json', {
    ...Object.fromEntries(served.flatMap(({ kind, page, pathname }) => (kind === 'api' ? [] : [[page, pathname]]))),
    '/_not-found/page': '/_not-found',
  });
  writeJson('required-server-files.json', { version: 1, config, files: [], ignore: [] });
  writeJson('images-manifest.json', {});
  writeJson('server/functions-config-manifest.json', {
    version: 1,
    functions:
      middleware?.runtime === 'nodejs' ? { '/_middleware': { runtime: 'nodejs', matchers: middleware.matchers } } : {},
  });
  serverProject().disk.write(`${DIST}/BUILD_ID`, 'playground');
}

/** Static metadata files are sent by the dev server of Next 16 itself. */
function servedFiles({ appFiles }: Pick<DistFolder, 'appFiles'>): AppFile[] {
  const { mode, release } = serverProject();
  return appFiles.filter(
    ({ kind }) => kind !== 'static-metadata' || mode === 'production' || release.bundler === 'webpack',
  );
}

function writeJson(path: string, value: unknown): void {
  serverProject().disk.write(`${DIST}/${path}`, JSON.stringify(value));
}

/** Next's own error pages. Turbopack's build of an app without `pages/` has none: errors are plain text then. */
function pagesManifest({ appFiles }: Pick<DistFolder, 'appFiles'>): Record<string, string> {
  const { mode, release } = serverProject();
  const api = appFiles.filter(({ kind }) => kind === 'api').map(({ page }) => page);
  const own = ['/_app', '/_document', '/_error', '/404', '/500'];
  const hasOwn = mode === 'development' || release.bundler === 'webpack';
  return Object.fromEntries([...api, ...(hasOwn ? own : [])].map((page) => [page, `pages${page}.js`]));
}

function routesManifest(config: NextConfigComplete, appFiles: readonly AppFile[], routes: CustomRoutes): unknown {
  const pathnames = getSortedRoutes([...new Set(appFiles.map(({ pathname }) => pathname))]);
  const restricted = ['/_next'].map((path) => `${config.basePath}${path}`);
  return {
    version: 3,
    pages404: true,
    caseSensitive: Boolean(config.experimental.caseSensitiveRoutes),
    basePath: config.basePath,
    redirects: routes.redirects.map((route) => buildCustomRoute('redirect', route, restricted)),
    headers: routes.headers.map((route) => buildCustomRoute('header', route)),
    onMatchHeaders: (routes.onMatchHeaders ?? []).map((route) => buildCustomRoute('header', route)),
    rewrites: {
      beforeFiles: routes.rewrites.beforeFiles.map((route) => buildCustomRoute('rewrite', route)),
      afterFiles: routes.rewrites.afterFiles.map((route) => buildCustomRoute('rewrite', route)),
      fallback: routes.rewrites.fallback.map((route) => buildCustomRoute('rewrite', route)),
    },
    dynamicRoutes: pathnames.filter((pathname) => isDynamicRoute(pathname)).map(dynamicRoute),
    staticRoutes: pathnames.filter((pathname) => !isDynamicRoute(pathname)).map(dynamicRoute),
    dataRoutes: [],
    skipMiddlewareUrlNormalize: config.skipMiddlewareUrlNormalize,
    skipProxyUrlNormalize: config.skipProxyUrlNormalize,
  };
}

function dynamicRoute(page: string): unknown {
  const { routeKeys, namedRegex } = getNamedRouteRegex(page, { prefixRouteKeys: true } as never);
  return { page, regex: getRouteRegex(page).re.source, routeKeys, namedRegex };
}

function middlewareManifest({ middleware, edgeFiles }: DistFolder): unknown {
  const edgeMiddleware = middleware?.runtime === 'edge' ? middleware : null;
  return {
    version: 3,
    middleware: edgeMiddleware
      ? {
          '/': {
            files: ['server/middleware.js'],
            name: 'middleware',
            page: '/',
            matchers: edgeMiddleware.matchers,
            wasm: [],
            assets: [],
            env: {},
          },
        }
      : {},
    functions: Object.fromEntries(
      edgeFiles.map((file) => {
        const [name, { page }] = [bundlePathOf(file), file];
        return [page, { files: [`server/${name}.js`], name, page, matchers: [], wasm: [], assets: [], env: {} }];
      }),
    ),
    sortedMiddleware: edgeMiddleware ? ['/'] : [],
  };
}

/** In development Next 14 and 15 wait for this file for a while, though no route handler refers to client components. */
function clientReferenceManifest(page: string): string {
  const none = {
    moduleLoading: { prefix: '', crossOrigin: null },
    clientModules: {},
    ssrModuleMapping: {},
    rscModuleMapping: {},
    entryCSSFiles: {},
  };
  return `globalThis.__RSC_MANIFEST = ${JSON.stringify({ [page]: none })};`;
}
