import { instantiate } from 'playground:app-route-template';
import type { Diagnostic } from '../protocol';
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

/**
 * @param mark what stands before a message of swc
 * @returns a compile error as webpack's Next.js prints it
 */
export function webpackError({ file, message }: Diagnostic, mark: string): string {
  if (message.startsWith('You cannot have two')) return `${file}\n${message}`;
  if (message.startsWith('Module not found'))
    return `./${file}\n${message}\n\nhttps://nextjs.org/docs/messages/module-not-found`;
  if (/^'[^']+' can only be imported/.test(message)) return `./${file}\n${message}`;
  // what swc says of what it cannot parse; the rest are Next's own checks, and warnings that became errors
  const cause = FOUND_LATER.test(message) ? '' : '\n\nCaused by:\n    Syntax Error';
  return `./${file}\nError: ${mark}${message.replace(/\n(?=.)/g, '\n  | ')}${cause}`;
}

const FOUND_LATER =
  /^(You're importing|You’re importing|You have a Server Component|Attempted import|ImageResponse moved|Invalid segment)|"use (cache|client|server)"/;
