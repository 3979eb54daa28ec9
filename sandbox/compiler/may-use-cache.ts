/** What the server offers compiled code for `'use cache'`: sandbox/next/cached-function.ts and that of 15. */
export const CACHED_FUNCTION = 'private-next-rsc-cached-function';

/** Whether a text may hold the directive `'use cache'`, or one that is taken for it; cheap, and never wrong where it says no. */
export function mayUseCache(text: string): boolean {
  return /['"]use(?! client).{0,2}c/i.test(text);
}
