import { failed, type Failed } from '@/lib/project/result';

/** Who sends what to whom, in order: what a block of the language `diagram` shows. */
export interface Diagram {
  actors: string[];
  steps: DiagramStep[];
}

export interface DiagramStep {
  from: number;
  to: number;
  label: string;
  /** Written `-->`. */
  isAnswer: boolean;
}

export type ParsedDiagram = { ok: true; diagram: Diagram } | Failed;

const STEP = /^(.+?) (--?>) (.+?): (.+)$/;

/** Reads a diagram: a line of two to four names with ` | ` between them, then lines of `from -> to: label`. */
export function parseDiagram(text: string): ParsedDiagram {
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const actors = first.split('|').map((name) => name.trim());
  if (actors.length < 2 || actors.length > 4)
    return failed('read the diagram', `its first line, "${first}", must have two to four names with | between them`);
  const steps: DiagramStep[] = [];
  for (const line of lines) {
    const [, from = '', arrow, to = '', label = ''] = STEP.exec(line.trim()) ?? [];
    const unknown = [from, to].find((name) => !actors.includes(name));
    if (unknown !== undefined)
      return failed('read the diagram', `"${line}" must be "from -> to: label", with names of its first line`);
    steps.push({ from: actors.indexOf(from), to: actors.indexOf(to), label, isAnswer: arrow === '-->' });
  }
  return { ok: true, diagram: { actors, steps } };
}
