import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';

/** What a project looks like on a release of Next.js. */
export interface ProjectRelease {
  /** What its package.json installs. */
  packages: Record<'next' | 'react' | 'react-dom' | '@types/react' | '@types/react-dom', string>;
  /** What Next.js writes into its tsconfig.json. */
  jsx: 'preserve' | 'react-jsx';
  /** Whether handlers get `params` as a promise, and `cookies()`, `headers()` and `draftMode()` give one. */
  paramsArePromises: boolean;
  /** Whether Next.js writes types of the project's own routes: `RouteContext<'/api/users/[id]'>`. */
  writesRouteTypes: boolean;
  rules: ReleaseRules;
}

/** What is a mistake on one release and none on another. */
export interface ReleaseRules {
  /** Whether what is in the promises of `params`, `cookies()` and `headers()` can be read before they are awaited, with a warning. */
  promisesCanBeRead: boolean;
  /** Whether `unstable_rethrow` is there. */
  hasRethrow: boolean;
  /** Whether `request.ip` and `request.geo` are there. */
  requestHasIp: boolean;
  /** Whether `revalidateTag` is told how long its entries may still be served. */
  tagsTakeProfile: boolean;
  /** Whether the compiler refuses wrong values of the segment config. */
  checksSegmentConfig: boolean;
  /** Whether the build needs `revalidate` as a plain number. */
  needsPlainRevalidate: boolean;
  /** Whether the build refuses what a route file exports beside handlers and config. */
  refusesOtherExports: boolean;
}

export const NEXT_RELEASES: Record<NextVersion, ProjectRelease> = {
  '14': {
    packages: {
      next: '14.2.35',
      react: '18.3.1',
      'react-dom': '18.3.1',
      '@types/react': '18.3.27',
      '@types/react-dom': '18.3.7',
    },
    jsx: 'preserve',
    paramsArePromises: false,
    writesRouteTypes: false,
    rules: {
      promisesCanBeRead: false,
      hasRethrow: false,
      requestHasIp: true,
      tagsTakeProfile: false,
      checksSegmentConfig: false,
      needsPlainRevalidate: false,
      refusesOtherExports: true,
    },
  },
  '15': {
    packages: {
      next: '15.5.29',
      react: '19.2.0',
      'react-dom': '19.2.0',
      '@types/react': '19.2.18',
      '@types/react-dom': '19.2.7',
    },
    jsx: 'preserve',
    paramsArePromises: true,
    writesRouteTypes: true,
    rules: {
      promisesCanBeRead: true,
      hasRethrow: true,
      requestHasIp: false,
      tagsTakeProfile: false,
      checksSegmentConfig: true,
      needsPlainRevalidate: true,
      refusesOtherExports: true,
    },
  },
  '16': {
    packages: {
      next: '16.4.6',
      react: '19.2.0',
      'react-dom': '19.2.0',
      '@types/react': '19.2.18',
      '@types/react-dom': '19.2.7',
    },
    jsx: 'react-jsx',
    paramsArePromises: true,
    writesRouteTypes: true,
    rules: {
      promisesCanBeRead: false,
      hasRethrow: true,
      requestHasIp: false,
      tagsTakeProfile: true,
      checksSegmentConfig: true,
      needsPlainRevalidate: true,
      refusesOtherExports: false,
    },
  },
};

export const NEWEST_NEXT = NEXT_VERSIONS.reduce((_, later) => later);

export function isNextVersion(value: unknown): value is NextVersion {
  return NEXT_VERSIONS.some((version) => version === value);
}
