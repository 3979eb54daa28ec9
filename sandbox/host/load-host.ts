import type * as host from './host';

/**
 * Loads what makes sandboxes. It is a bundle of its own, because it starts the first server before the page's own code has
 * come (`start-ahead.ts`); where the document has it already, nothing is loaded twice.
 */
export async function loadHost(): Promise<typeof host> {
  // In full: a sandboxed page's code has no address of its own that a path could start from.
  const url = new URL('/generated/host.js', location.href).href;
  return (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url)) as typeof host;
}
