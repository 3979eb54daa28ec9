/** `release.ts` of the release that is bundled: sandbox/next-16/release.ts (scripts/next-modules/plugin.mjs). */
declare module 'playground:release' {
  import type { NextRelease } from '../next/next-release';
  export const release: NextRelease;
}
