import * as routerServer from './router-server';
import { classifyAppFile } from '../next/app-files';
import type { Mode } from '../protocol';
import type { AppFile } from '../next/app-file';
import type { EdgeFunction, NextRelease } from '../next/next-release';
import { PROJECT_ROOT, serverProject } from '../next/project';
import type * as PageStaticInfo from 'next/dist/build/analysis/get-page-static-info';
import { innerModules } from 'playground:inner-modules';
import { instantiate as instantiateMiddleware } from 'playground:middleware-template';
import { EdgeRouteModuleWrapper } from 'next/dist/server/web/edge-route-module-wrapper';
import { normalizeMetadataRoute } from 'next/dist/lib/metadata/get-metadata-route';
import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import * as serverHooks from 'next/dist/client/components/hooks-server-context';
import { staticGenerationAsyncStorage } from 'next/dist/client/components/static-generation-async-storage.external';
import { NextResponse } from 'next/server';
import { setMinifiedName } from '../next/minified-name';
import { packages } from '../next/packages';
import { createWebpackRouteModule, webpackError, withAssetPrefix } from '../next/webpack-release';

// Next 14 runs a minified bundle of its own modules, in development too; handlers can see this name
Object.defineProperty(ResponseCookies, 'name', { value: 'f' });
setMinifiedName(NextResponse, 'c');

/** Next.js 14: webpack, React 18; params and cookies() as plain values. */
export const release: NextRelease = {
  version: process.env.__NEXT_VERSION ?? '14',
  bundler: 'webpack',
  routerServer: routerServer as never,
  packages: {
    ...packages,
    ...innerModules,
    'private-next-rsc-client-reference': () => require('../next/client-reference') as unknown,
  },
  classify: classifyAppFile,
  metadataPage: process.env.NODE_ENV === 'production' ? builtPage : normalizeMetadataRoute,
  createRouteModule: createWebpackRouteModule,
  paramsArePromises: false,
  keepsUnasked: true,
  failsAtClash: true,
  // it looks for POST twice
  overlooksPut: true,
  definesNames: false,
  logsPlaces: true,
  hasProxy: false,
  createMiddleware(page, userland) {
    const { default: middleware, ...exports } = instantiateMiddleware({ page, userland });
    return { ...exports, default: withBytes(middleware as EdgeFunction) };
  },
  createEdgeFunction: (_page, routeModule) => withBytes(EdgeRouteModuleWrapper.wrap(routeModule as never) as never),
  pageExports: { staticGenerationAsyncStorage, serverHooks },
  checkPage: readPage,
  compileErrorText: (diagnostic) => webpackError(diagnostic, '\n  x '),
  developmentCacheControl: 'no-store, must-revalidate',
  completeConfig: withAssetPrefix,
};

/** Next reads the file when it makes an entry of it. */
async function readPage({ kind, page, file }: AppFile, mode: Mode): Promise<void> {
  if (kind !== 'route' || !serverProject().modules.exportsOf(file).includes('config')) return;
  // Required, not imported: it brings a library along that takes its time.
  const { getPageStaticInfo } = require('next/dist/build/analysis/get-page-static-info') as typeof PageStaticInfo;
  const isDev = mode === 'development';
  await getPageStaticInfo({
    page,
    pageFilePath: `${PROJECT_ROOT}/${file}`,
    nextConfig: {},
    isDev,
    pageType: 'app',
  } as never);
}

/** `next build` gives only files that make several images or sitemaps a segment of their own; see `next/dist/build`. */
function builtPage(page: string, isMany: boolean): string {
  const route = normalizeMetadataRoute(page);
  if (!isMany) return route.replace('[[...__metadata_id__]]/', '');
  return route.replace('sitemap.xml/[[...__metadata_id__]]', 'sitemap/[__metadata_id__]');
}

/** The edge runtime's Request takes a stream as it is; ours, as Node's, would have to be told how, which Next 14 does not. */
function withBytes(edgeFunction: EdgeFunction): EdgeFunction {
  return async (options) => {
    const { body, ...request } = options.request as { body?: ReadableStream<Uint8Array> };
    if (!body) return edgeFunction(options);
    return edgeFunction({
      ...options,
      request: { ...request, body: new Uint8Array(await new Response(body).arrayBuffer()) },
    });
  };
}
