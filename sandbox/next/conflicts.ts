import { getSortedRoutes } from 'next/dist/shared/lib/router/utils';
import type { AppFile } from './app-file';

const NOUN = { route: 'route', page: 'page', metadata: 'metadata', 'static-metadata': 'metadata' } as const;

/** @returns what Turbopack says of files that answer the same path; webpack's releases find out elsewhere */
export function findConflicts(appFiles: readonly AppFile[]): string[] {
  const pathnames = new Set(appFiles.map(({ pathname }) => pathname));
  return [...pathnames].flatMap((pathname) => describe(appFiles.filter((file) => file.pathname === pathname)));
}

/** @returns what Next has against params of different names in the same place, or null */
export function findParamClash(appFiles: readonly AppFile[]): Error | null {
  try {
    getSortedRoutes([...new Set(appFiles.map(({ pathname }) => pathname))]);
    return null;
  } catch (error) {
    return error as Error;
  }
}

function describe(files: readonly AppFile[]): string[] {
  const [first, second] = inTurbopacksOrder(files);
  // pages of different groups are put together, as layouts' children
  if (!first || !second || (first.kind === 'page' && second.kind === 'page')) return [];
  const nouns = [NOUN[first.kind], NOUN[second.kind]];
  const title = nouns[0] === nouns[1] ? `${nouns[0]}s` : nouns.join(' and ');
  return [`Conflicting ${title} at ${first.pathname}: ${nouns[0]} at ${first.page} and ${nouns[1]} at ${second.page}`];
}

/** Routes come before pages and metadata; of two routes, the later folder comes first. */
function inTurbopacksOrder(files: readonly AppFile[]): AppFile[] {
  const rank = ({ kind }: AppFile) => ['route', 'page', 'metadata', 'static-metadata'].indexOf(kind);
  return [...files].reverse().sort((a, b) => rank(a) - rank(b));
}
