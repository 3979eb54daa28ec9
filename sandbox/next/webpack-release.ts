import { instantiate } from 'playground:app-route-template';
import { PROJECT_ROOT } from './project';
import type { NextConfigComplete, RouteModuleInit } from './next-release';

/** Makes a route's module as webpack's loader for the app directory fills in Next's template, in Next 14 and 15. */
export function createWebpackRouteModule({
  page,
  pathname,
  file,
  nextConfigOutput,
  userland,
}: RouteModuleInit): Record<string, unknown> {
  return instantiate({
    page,
    pathname,
    filename: 'route',
    bundlePath: `app${page}`,
    resolvedPagePath: `${PROJECT_ROOT}/${file}`,
    nextConfigOutput,
    userland: userland(),
  });
}

/** Assets are found below the base path unless the project says otherwise, in Next 14 and 15. */
export function withAssetPrefix(config: NextConfigComplete): NextConfigComplete {
  return config.basePath && config.assetPrefix === '' ? { ...config, assetPrefix: config.basePath } : config;
}
