import type { TrapFinding } from '@/lib/traps/trap';
import type { NextVersion } from '@/sandbox/protocol';

/** What TypeScript says of a file. Places count characters from the file's start. */
export interface TypeProblem extends Place {
  message: string;
  code: number;
  kind: 'error' | 'warning' | 'suggestion' | 'message';
  isUnnecessary: boolean;
  isDeprecated: boolean;
  related: RelatedPlace[];
}

export interface Place {
  start: number;
  length: number;
}

/** Something elsewhere that a problem has to do with. */
export interface RelatedPlace extends Place {
  /** Such as `file:///app/route.ts`. */
  file: string;
  message: string;
}

/** What a project is checked with beside its own files. */
export interface Surroundings {
  /** The text of the tsconfig.json that holds for it. */
  config: string;
  /** Files that Next.js writes, by name: `file:///next-env.d.ts`. They take part as if the project had them. */
  written: Record<string, string>;
}

/** What the page asks of the worker beside what Monaco does. Files have the names of their models' URIs, decoded. */
export interface ProjectTypesWorker {
  surround(surroundings: Surroundings): Promise<void>;
  /** @returns what is wrong with a file; none where there is no such file */
  getProblems(file: string): Promise<TypeProblem[]>;
  /** @returns the mistakes of a file that people make with Route Handlers; none where there is no such file */
  getTraps(file: string, next: NextVersion): Promise<TrapFinding[]>;
}
