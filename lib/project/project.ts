import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { Scene } from './scene';

/** The unit that is stored, shared, embedded and exported. */
export interface Project {
  version: 1;
  title?: string;
  next: NextVersion;
  mode: Mode;
  /** Path from the project root -> text; a binary file as base64. */
  files: Record<string, ProjectFile>;
  /** Editor tabs; the first is active. */
  open?: string[];
  /** Where whoever shared it was: the chosen request of `requests.http`, counted from 0, and the selected lines of a file. */
  at?: { request?: number; file?: string; lines?: [first: number, last: number] } | undefined;
  /** The steps of a talk; a reader that does not know them shows the project. */
  scenes?: Scene[];
}

export type ProjectFile = string | { base64: string };
