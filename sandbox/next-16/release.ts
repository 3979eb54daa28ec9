import * as routerServer from 'next/dist/server/lib/router-server';
import { classifyAppFile } from '../next/app-files';
import type { NextRelease } from '../next/next-release';
import { instantiate as instantiateRoute } from 'playground:app-route-template';
import { innerModules } from 'playground:inner-modules';
import { instantiate as instantiateMiddleware } from 'playground:middleware-template';
import { EdgeRouteModuleWrapper } from 'next/dist/server/web/edge-route-module-wrapper';
import { normalizeMetadataPageToRoute } from 'next/dist/lib/metadata/get-metadata-route';
import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import { NextURL } from 'next/dist/server/web/next-url';
import { NextRequest } from 'next/dist/server/web/spec-extension/request';
import { NextResponse } from 'next/server';
import { setMinifiedName } from '../next/minified-name';
import { packages } from '../next/packages';
import { warnAboutEdgeRuntime } from 'next/dist/build/warn-about-edge-runtime';
import { warnOnce } from 'next/dist/build/output/log';
import { turbopackIssue } from '../next/turbopack-issue';
import { warnAboutPageConfig } from '../next/warn-about-page-config';
import { validatorPlace } from '../next/validator-place';

setMinifiedName(NextRequest, 'to');
setMinifiedName(NextResponse, 'l');
setMinifiedName(NextURL, 'tt');
setMinifiedName(ResponseCookies, 'f');

/** @see `next/dist/server/config` */
const WITHOUT_PARTIAL_PREFETCHING = [
  '`cacheComponents` is enabled without a corresponding `partialPrefetching` option. Set `partialPrefetching` to either `true` or `false`.',
  "The only reason to set `partialPrefetching` to `false` is if you're migrating an older Cache Components app. The initial release of Cache Components did not include Partial Prefetching. New projects should enable both Cache Components and Partial Prefetching.",
  'Both Cache Components and Partial Prefetching will be enabled everywhere in the next major release, and the old configurations will be removed.',
  'Learn more: https://nextjs.org/docs/app/guides/adopting-partial-prefetching',
].join('\n\n');

/** Next.js 16: Turbopack, params and cookies() as promises, `proxy.ts`. */
export const release: NextRelease = {
  version: process.env.__NEXT_VERSION ?? '16',
  bundler: 'turbopack',
  routerServer: routerServer as never,
  packages: {
    ...packages,
    ...innerModules,
    'private-next-rsc-client-reference': () => require('../next/client-reference') as unknown,
    'private-next-rsc-cached-function': () => require('../next/cached-function') as unknown,
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
  paramsArePromises: true,
  keepsUnasked: false,
  overlooksPut: false,
  definesNames: true,
  logsPlaces: false,
  hasProxy: true,
  createMiddleware: (page, userland) => instantiateMiddleware({ page, userland }),
  createEdgeFunction(page, routeModule, nextConfig) {
    // in the edge runtime this would read what the compiler put on the global object
    Object.assign(routeModule as object, { getNextConfigEdge: () => ({ nextConfig, deploymentId: '' }) });
    return EdgeRouteModuleWrapper.wrap(routeModule as never, { page } as never) as never;
  },
  compileErrorText: turbopackIssue,
  validatorPlace,
  checkPage: warnAboutPageConfig,
  warnAboutEdgeRuntime,
  developmentCacheControl: 'no-store',
  completeConfig(config) {
    if (config.cacheComponents && config.partialPrefetching === undefined) warnOnce(WITHOUT_PARTIAL_PREFETCHING);
    config.experimental.instantInsights ??= { validationLevel: 'warning' };
    config.experimental.useCache ??= config.cacheComponents;
    config.experimental.useCacheTimeout ??= Number(config.staticPageGenerationTimeout) * 0.9;
    // processes beside the server, which are about pages or about the machine
    Object.assign(config.experimental, { agentUpgrade: false, devValidationWorker: false, mcpServer: false });
    return config;
  },
};
