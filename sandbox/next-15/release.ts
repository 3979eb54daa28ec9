import * as routerServer from 'next/dist/server/lib/router-server';
import { classifyAppFile } from '../next/app-files';
import type * as PageStaticInfo from 'next/dist/build/analysis/get-page-static-info';
import type { Mode } from '../protocol';
import type { AppFile } from '../next/app-file';
import type { NextRelease } from '../next/next-release';
import { PROJECT_ROOT, serverProject } from '../next/project';
import { innerModules } from 'playground:inner-modules';
import { instantiate as instantiateMiddleware } from 'playground:middleware-template';
import { EdgeRouteModuleWrapper } from 'next/dist/server/web/edge-route-module-wrapper';
import { normalizeMetadataPageToRoute } from 'next/dist/lib/metadata/get-metadata-route';
import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import { NextURL } from 'next/dist/server/web/next-url';
import { NextRequest, NextResponse } from 'next/server';
import { setMinifiedName } from '../next/minified-name';
import { packages } from '../next/packages';
import { createWebpackRouteModule, webpackError, withAssetPrefix } from '../next/webpack-release';

setMinifiedName(NextRequest, 'i');
setMinifiedName(NextResponse, 'l');
setMinifiedName(NextURL, 'k');
setMinifiedName(ResponseCookies, 'p');

/** Next.js 15: webpack; params and cookies() as promises that can also be read at once. */
export const release: NextRelease = {
  version: process.env.__NEXT_VERSION ?? '15',
  bundler: 'webpack',
  routerServer: routerServer as never,
  packages: {
    ...packages,
    ...innerModules,
    'private-next-rsc-client-reference': () => require('../next/client-reference') as unknown,
    'private-next-rsc-cached-function': () => require('./cached-function') as unknown,
  },
  classify: classifyAppFile,
  metadataPage: normalizeMetadataPageToRoute,
  createRouteModule: createWebpackRouteModule,
  paramsArePromises: true,
  keepsUnasked: false,
  overlooksPut: false,
  saysErrorsOnce: true,
  definesNames: true,
  logsPlaces: false,
  hasProxy: false,
  createMiddleware: (page, userland) => instantiateMiddleware({ page, userland }),
  createEdgeFunction(_page, routeModule, nextConfig) {
    return EdgeRouteModuleWrapper.wrap(routeModule as never, { nextConfig } as never) as never;
  },
  checkPage: readMetadataFile,
  compileErrorText: (diagnostic) => webpackError(diagnostic, '  x '),
  developmentCacheControl: 'no-store, must-revalidate',
  completeConfig(config) {
    const { experimental } = config;
    experimental.cacheComponents ||= experimental.dynamicIO;
    experimental.useCache ??= experimental.cacheComponents;
    completeCacheLife(experimental);
    return withAssetPrefix(config);
  },
};

const OPTIONS = ['dynamic', 'dynamicParams', 'fetchCache', 'maxDuration', 'revalidate', 'runtime'];

/** Next reads the options of such a file when it looks for pages; what it has against them ends the server, or the build. */
async function readMetadataFile({ kind, file }: AppFile, mode: Mode): Promise<void> {
  const exported = serverProject().modules.exportsOf(file);
  if (kind !== 'metadata' || !OPTIONS.some((name) => exported.includes(name))) return;
  // Required, not imported: it brings a library along that takes its time.
  const { getPageStaticInfo } = require('next/dist/build/analysis/get-page-static-info') as typeof PageStaticInfo;
  const page = file.replace(/^(?:src\/)?app(\/.*)\.\w+$/, '$1');
  const isDev = mode === 'development';
  await getPageStaticInfo({
    page,
    pageFilePath: `${PROJECT_ROOT}/${file}`,
    nextConfig: {},
    isDev,
    pageType: 'app',
  } as never);
}

/** What `server/config` does to the default profile: a client may keep an answer as long as a static page. */
function completeCacheLife({ cacheLife, staleTimes }: CacheLifeConfig): void {
  if (cacheLife?.default) cacheLife.default.stale ??= staleTimes?.static ?? 300;
}

interface CacheLifeConfig {
  cacheLife?: Record<string, { stale?: number }>;
  staleTimes?: { static?: number };
}
