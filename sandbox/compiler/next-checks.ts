import type { Diagnostic } from '../protocol';
import { checkProxyConfig, checkSegmentConfig } from './check-segment-config';
import { checkServerImports } from './check-server-imports';
import { isClientModule } from './client-references';
import type { CompilerRelease } from './compiler-release';
import type { NextFlags } from './next-flags';
import { isMetadataFile, isProxyFile, isRouteFile } from './server-entries';
import type { TransformedFile } from './transformed-file';

/**
 * What Next's own compiler refuses in a file that runs on the server, in its words, worst first. Only what makes
 * `next dev` answer 500 is here; type errors of `next build` are not.
 */
export function checkServerFile(file: TransformedFile, release: CompilerRelease, flags: NextFlags): Diagnostic[] {
  if (isClientModule(file)) return [];
  return [
    ...checkServerImports(file, release),
    ...(hasOptions(file.path, release) ? checkSegmentConfig(file, release, flags) : []),
    ...(isProxyFile(file.path) ? checkProxyConfig(file, release) : []),
  ];
}

/** Those who check values look at what Next calls an app's route or page, and `robots.ts` is neither. */
function hasOptions(path: string, { segmentConfig }: CompilerRelease): boolean {
  return isRouteFile(path) || (segmentConfig.checks === 'source' && isMetadataFile(path));
}

/** A directive whose switch is off. */
export function checkUseCache(file: TransformedFile, { useCache }: CompilerRelease, flags: NextFlags): Diagnostic[] {
  if (!useCache || flags.useCache) return [];
  return file.directives
    .filter(({ text }) => /^use cache(?::|$)/.test(text))
    .map(({ line, column }) => ({ severity: 'error', file: file.path, line, column, message: useCache.switchedOff }));
}
