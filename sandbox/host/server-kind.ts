import type { Mode, NextVersion } from '../protocol';

/** Which runtime bundle a server is made of. */
export interface ServerKind {
  next: NextVersion;
  mode: Mode;
}

export function isSameKind(a: ServerKind, b: ServerKind): boolean {
  return a.next === b.next && a.mode === b.mode;
}
