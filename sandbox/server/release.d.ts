/** `release.ts` of the release that is bundled: sandbox/next-16/release.ts (scripts/next-modules/plugin.mjs). */
declare module 'playground:release' {
  export const release: import('../next/next-release').NextRelease;
}
