import type { Diagnostic, NextVersion } from '../protocol';
import { checkSegmentConfig } from './check-segment-config';
import { checkServerImports } from './check-server-imports';
import { isClientModule } from './client-references';
import type { NextFlags } from './next-flags';
import { isRouteFile } from './server-entries';
import type { TransformedFile } from './transformed-file';

/**
 * What Next's own compiler refuses in a file that runs on the server, in its words, worst first. Only what makes
 * `next dev` answer 500 is here; type errors of `next build` are not.
 */
export function checkServerFile(file: TransformedFile, next: NextVersion, flags: NextFlags): Diagnostic[] {
  if (isClientModule(file)) return [];
  return [...checkServerImports(file, next), ...(isRouteFile(file.path) ? checkSegmentConfig(file, next, flags) : [])];
}

const USE_CACHE_OFF: Partial<Record<NextVersion, string>> = {
  '15':
    'To use "use cache", please enable the experimental feature flag "useCache" in your Next.js config.\n\n' +
    'Read more: https://nextjs.org/docs/canary/app/api-reference/directives/use-cache#usage',
  '16':
    'To use "use cache", please enable the feature flag `cacheComponents` in your Next.js config.\n\n' +
    'Read more: https://nextjs.org/docs/app/api-reference/directives/use-cache#usage',
};

/** A directive whose switch is off. */
export function checkUseCache(file: TransformedFile, next: NextVersion, flags: NextFlags): Diagnostic[] {
  const message = USE_CACHE_OFF[next];
  if (!message || flags.useCache) return [];
  return file.directives
    .filter(({ text }) => /^use cache(?::|$)/.test(text))
    .map(({ line, column }) => ({ severity: 'error', file: file.path, line, column, message }));
}
