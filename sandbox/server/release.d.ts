/** `release.ts` of the release that is bundled: sandbox/next-16/release.ts (scripts/next-modules/plugin.mjs). */
declare module 'playground:release' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module imports nothing by a relative path
  export const release: import('../next/next-release').NextRelease;
}
