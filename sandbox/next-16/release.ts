import { classifyAppFile } from '../next/app-files';
import type { NextRelease } from '../next/next-release';
import { instantiate as instantiateRoute } from 'playground:app-route-template';
import { instantiate as instantiateMiddleware } from 'playground:middleware-template';
import { EdgeRouteModuleWrapper } from 'next/dist/server/web/edge-route-module-wrapper';
import { normalizeMetadataPageToRoute } from 'next/dist/lib/metadata/get-metadata-route';
import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import { NextURL } from 'next/dist/server/web/next-url';
import { NextRequest } from 'next/dist/server/web/spec-extension/request';
import { NextResponse } from 'next/server';
import { setMinifiedName } from '../next/minified-name';
import { packages } from '../next/packages';

setMinifiedName(NextRequest, 'to');
setMinifiedName(NextResponse, 'l');
setMinifiedName(NextURL, 'tt');
setMinifiedName(ResponseCookies, 'f');

/** Next.js 16: Turbopack, params and cookies() as promises, `proxy.ts`. */
export const release: NextRelease = {
  version: process.env.__NEXT_VERSION ?? '16',
  bundler: 'turbopack',
  packages: {
    ...packages,
    'private-next-rsc-cached-function': () => require('./cached-function') as unknown,
  },
  classify: classifyAppFile,
  metadataPage: normalizeMetadataPageToRoute,
  createRouteModule({ page, pathname, file, nextConfigOutput, userland }) {
    return instantiateRoute({
      page,
      pathname,
      filename: file,
      bundlePath: `app${page}`,
      resolvedPagePath: `[project]/${file}`,
      nextConfigOutput,
      userland,
    });
  },
  hasProxy: true,
  createMiddleware: (page, userland) => instantiateMiddleware({ page, userland }),
  createEdgeFunction(page, routeModule, nextConfig) {
    // in the edge runtime this would read what the compiler put on the global object
    Object.assign(routeModule as object, { getNextConfigEdge: () => ({ nextConfig, deploymentId: '' }) });
    return EdgeRouteModuleWrapper.wrap(routeModule as never, { page } as never) as never;
  },
  developmentCacheControl: 'no-cache, must-revalidate',
  completeConfig(config) {
    config.experimental.instantInsights ??= { validationLevel: 'warning' };
    config.experimental.useCache ??= config.cacheComponents;
    config.experimental.useCacheTimeout ??= Number(config.staticPageGenerationTimeout) * 0.9;
    // processes beside the server, which are about pages or about the machine
    Object.assign(config.experimental, { agentUpgrade: false, devValidationWorker: false, mcpServer: false });
    return config;
  },
};
