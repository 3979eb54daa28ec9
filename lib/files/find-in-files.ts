import type { Project } from '@/lib/project/project';
import { escapeRegExp } from '@/lib/project/escape-reg-exp';

/** What is looked for, and how. */
export interface SearchQuery {
  text: string;
  matchesCase: boolean;
  wholeWord: boolean;
  isRegExp: boolean;
}

/** A line in which it was found, with the first place in it. Lines and columns begin at 1. */
export interface FoundLine {
  line: number;
  column: number;
  text: string;
  /** From and up to which character of `text` it was found. */
  ranges: [start: number, end: number][];
}

export interface FoundFile {
  file: string;
  lines: FoundLine[];
}

export type SearchResult =
  { ok: true; files: FoundFile[]; count: number; isCut: boolean } | { ok: false; message: string };

/** From here on the rest is left out. */
const MOST_MATCHES = 1000;

/** All places of a project's text files in which something is written, by file and line; none for an empty text. */
export function findInFiles(files: Project['files'], query: SearchQuery): SearchResult {
  if (query.text === '') return { ok: true, files: [], count: 0, isCut: false };
  const pattern = patternOf(query);
  if (!(pattern instanceof RegExp)) return { ok: false, message: pattern };
  let count = 0;
  const found = Object.keys(files)
    .sort()
    .flatMap((file) => {
      const lines: FoundLine[] = [];
      for (const [at, text] of linesOf(files[file]).entries()) {
        const ranges = count < MOST_MATCHES ? rangesIn(text, pattern) : [];
        count += ranges.length;
        const [first] = ranges;
        if (first) lines.push({ line: at + 1, column: first[0] + 1, text, ranges });
      }
      return lines.length > 0 ? [{ file, lines }] : [];
    });
  return { ok: true, files: found, count, isCut: count >= MOST_MATCHES };
}

/** @returns a sentence where the text is no regular expression */
function patternOf({ text, matchesCase, wholeWord, isRegExp }: SearchQuery): RegExp | string {
  const source = isRegExp ? text : escapeRegExp(text);
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_$])(?:${source})(?![\\p{L}\\p{N}_$])` : source;
  try {
    return new RegExp(bounded, matchesCase ? 'gu' : 'giu');
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split(': ').at(-1);
    return `Failed to read /${text}/: ${reason}.`;
  }
}

function linesOf(content: Project['files'][string] | undefined): string[] {
  return typeof content === 'string' ? content.split(/\r?\n/) : [];
}

/** What matches the empty text marks nothing. */
function rangesIn(text: string, pattern: RegExp): FoundLine['ranges'] {
  return [...text.matchAll(pattern)]
    .filter(([match]) => match !== '')
    .map((match) => [match.index, match.index + match[0].length]);
}
