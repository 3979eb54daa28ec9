import type { Branch } from '@/sandbox/protocol';

/** A branch of a file, and whether a test took it. */
type CountedBranch = Branch & { isTaken: boolean };

/** A line of a file with branches that no test took. */
export interface MissedLine {
  line: number;
  column: number;
  /** Such as `never false`. */
  sentence: string;
}

const WORDS: Record<Branch['kind'], string> = {
  function: 'never called',
  then: 'never true',
  else: 'never false',
  right: 'right side never evaluated',
  case: 'case never reached',
  catch: 'nothing caught',
  default: 'default never used',
};

/** @returns by line what the tests did not take */
export function missedLines({ branches }: { branches: readonly CountedBranch[] }): MissedLine[] {
  const lines = new Map<number, MissedLine>();
  for (const { kind, line, column, isTaken } of branches) {
    if (isTaken) continue;
    const known = lines.get(line);
    const words = new Set([...(known ? known.sentence.split(', ') : []), WORDS[kind]]);
    lines.set(line, { line, column: known?.column ?? column, sentence: [...words].join(', ') });
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}
