import type { Mode, NextVersion } from '@/sandbox/protocol';

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
}

export type ProjectFile = string | { base64: string };
