import type { ServerKind } from './server-kind';

/** Where a browser keeps which kind of server its page had last, such as `16 development`. */
export const LAST_KIND_KEY = 'route-playground:server';

/** The next visit starts with a server of this kind. */
export function rememberKind({ next, mode }: ServerKind): void {
  try {
    localStorage.setItem(LAST_KIND_KEY, `${next} ${mode}`);
  } catch {
    // Where nothing may be stored, every visit starts as the first.
  }
}
