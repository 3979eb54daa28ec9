import type { NextConfigComplete } from './next-release';
import { previewProps } from './preview-props';

/** What Next's code reads in place of `process.env.__NEXT_…`, which its compiler would fill in (scripts/build-sandbox.mjs). */
declare const nextFlags: Record<string, unknown>;

/** Sets the configuration's switches that Next's compiler writes into what it compiles. */
export function setCompiledFlags({ experimental, ...config }: NextConfigComplete): void {
  Object.assign(nextFlags, {
    ...previewProps(),
    cacheComponents: Boolean(config.cacheComponents ?? experimental.cacheComponents),
    useCache: Boolean(experimental.useCache),
    authInterrupts: Boolean(experimental.authInterrupts),
    caseSensitiveRoutes: Boolean(experimental.caseSensitiveRoutes),
    images: config.images,
    trailingSlash: config.trailingSlash,
    skipUrlNormalize: Boolean(config.skipProxyUrlNormalize ?? config.skipMiddlewareUrlNormalize),
  });
}
