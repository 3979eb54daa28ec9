import { getSortedRoutes } from 'next/dist/shared/lib/router/utils';
import type { AppFile } from './app-file';

const NOUN = { route: 'route', page: 'page', metadata: 'metadata', 'static-metadata': 'metadata' } as const;

/** How Turbopack's words begin for a path that files of both routers claim; its development server does not print them. */
export const BOTH_ROUTERS = 'App Router and Pages Router both match path: ';

/** @returns what Turbopack says of files that answer the same path; webpack's releases find out elsewhere */
export function findConflicts(appFiles: readonly AppFile[]): string[] {
  const ofApp = appFiles.filter(isOfApp);
  const pathnames = new Set(ofApp.map(({ pathname }) => pathname));
  return [
    ...[...pathnames].flatMap((pathname) => describe(ofApp.filter((file) => file.pathname === pathname))),
    ...claimedTwice(appFiles).map(
      (pathname) =>
        `${BOTH_ROUTERS}${pathname}\nNext.js does not support having both App Router and ` +
        'Pages Router routes matching the same path. Please remove one of the conflicting routes.',
    ),
  ];
}

/** @returns the paths that files of both routers claim */
export function claimedTwice(appFiles: readonly AppFile[]): string[] {
  const api = appFiles.filter(({ kind }) => kind === 'api').map(({ pathname }) => pathname);
  return api.filter((path) => appFiles.some(({ kind, pathname }) => kind !== 'api' && pathname === path));
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

type OfApp = AppFile & { kind: keyof typeof NOUN };

function isOfApp(file: AppFile): file is OfApp {
  return file.kind !== 'api';
}

function describe(files: readonly OfApp[]): string[] {
  const [first, second] = inTurbopacksOrder(files);
  // pages of different groups are put together, as layouts' children
  if (!first || !second || (first.kind === 'page' && second.kind === 'page')) return [];
  const nouns = [NOUN[first.kind], NOUN[second.kind]];
  const title = nouns[0] === nouns[1] ? `${nouns[0]}s` : nouns.join(' and ');
  return [
    `An issue occurred while preparing your Next.js app\nConflicting ${title} at ${first.pathname}: ${nouns[0]} at ${first.page} and ${nouns[1]} at ${second.page}`,
  ];
}

/** Routes come before pages and metadata; of two routes, the later folder comes first. */
function inTurbopacksOrder(files: readonly OfApp[]): OfApp[] {
  const rank = ({ kind }: AppFile) => ['route', 'page', 'metadata', 'static-metadata'].indexOf(kind);
  return [...files].reverse().sort((a, b) => rank(a) - rank(b));
}
