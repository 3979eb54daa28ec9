import type { NextVersion } from '@/sandbox/protocol';

/** What a release of Next.js does, for tests that hold the playground to it. */
export interface RealNext {
  bundler: 'webpack' | 'turbopack';
  /** What `params` and `cookies()` are: plain, promises, or promises that can also be read at once. */
  requestApis: 'plain' | 'both' | 'promises';
  /** Whether `next build` makes a GET static that asks for nothing. */
  staticUnasked: boolean;
  /** The arguments with which it builds and does not lint. */
  build: string[];
  /** Whether the table of `next build` marks a route with `generateStaticParams`, and not only the paths below it. */
  marksRoutesWithParams: boolean;
}

export const REAL_NEXT: Record<NextVersion, RealNext> = {
  '14': {
    bundler: 'webpack',
    requestApis: 'plain',
    staticUnasked: true,
    build: ['build', '--no-lint'],
    marksRoutesWithParams: true,
  },
  '15': {
    bundler: 'webpack',
    requestApis: 'both',
    staticUnasked: false,
    build: ['build', '--no-lint'],
    marksRoutesWithParams: true,
  },
  '16': {
    bundler: 'turbopack',
    requestApis: 'promises',
    staticUnasked: false,
    build: ['build'],
    marksRoutesWithParams: false,
  },
};
