import type { NextVersion } from '@/sandbox/protocol';

/** A mistake, the line that is marked, what the fix makes of it, and code like it that is right. */
export interface TrapCase {
  id: string;
  /** The releases on which it is a mistake; all, where none is named. */
  next?: NextVersion[];
  /** Where the file lies, below the case's own folder. */
  file?: string;
  wrong: string;
  line: number;
  mended: string;
  right?: string;
}
