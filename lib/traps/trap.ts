import type { ProjectRelease } from '@/lib/project/next-releases';
import type { Node, SourceFile, TypeChecker } from 'typescript';
import type { Handler } from './handlers';

/** A mistake that the syntax tree and its types tell for sure: of what cannot be told for sure nothing is said. */
export interface Trap {
  id: string;
  /** Where the rule is documented. */
  docs: string;
  find(file: CheckedFile): Found[];
}

export interface CheckedFile {
  /** `route`: its exports answer requests. */
  kind: 'route' | 'other';
  source: SourceFile;
  checker: TypeChecker;
  release: ProjectRelease;
  handlers: Handler[];
  /** Whether a proxy or next.config may answer before, or add headers to, what this file answers. */
  isAlone: boolean;
}

export interface Found {
  at: Node;
  /** The rule, and what comes of the mistake. */
  message: string;
  fix?: Fix;
  /** Where TypeScript says the same in other words. */
  instead?: Node[];
}

export interface Fix {
  title: string;
  edits: Edit[];
}

/** Places count characters from the file's start. */
export interface Edit {
  start: number;
  length: number;
  text: string;
}

/** What was found, as data that can leave the worker. */
export interface TrapFinding {
  id: string;
  docs: string;
  message: string;
  start: number;
  length: number;
  fix: Fix | null;
  /** Where TypeScript's own words for it are left out. */
  instead: { start: number; length: number }[];
}
