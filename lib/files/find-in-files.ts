import type { Project } from '@/lib/project/project';
import { escapeRegExp } from '@/lib/project/escape-reg-exp';
import { matchLines, type Ranges } from './match-lines';

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
  ranges: Ranges;
}

export interface FoundFile {
  file: string;
  lines: FoundLine[];
}

export type SearchResult =
  { ok: true; files: FoundFile[]; count: number; isCut: boolean } | { ok: false; message: string };

/** From here on the rest is left out. */
const MOST_MATCHES = 1000;

export const NOTHING_FOUND: SearchResult = { ok: true, files: [], count: 0, isCut: false };

/**
 * Finds all places of a project's text files in which something is written, by file and line; none for an empty text.
 * @param matchAside does what `matchLines` does where the page does not wait for it; null where it takes too long
 */
export async function findInFiles(
  files: Project['files'],
  query: SearchQuery,
  matchAside: (texts: readonly string[], pattern: RegExp) => Promise<Ranges[] | null>,
): Promise<SearchResult> {
  if (query.text === '') return NOTHING_FOUND;
  const pattern = patternOf(query);
  if (!(pattern instanceof RegExp)) return { ok: false, message: pattern };
  const lines = Object.keys(files)
    .sort()
    .flatMap((file) => linesOf(files[file]).map((text, at) => ({ file, line: at + 1, text })));
  const texts = lines.map(({ text }) => text);
  const ranges = query.isRegExp ? await matchAside(texts, pattern) : matchLines(texts, pattern);
  if (!ranges) return { ok: false, message: `Failed to look for /${query.text}/: it takes too long on these files.` };
  return collect(lines, ranges);
}

function collect(
  lines: readonly { file: string; line: number; text: string }[],
  ranges: readonly Ranges[],
): SearchResult {
  const files: FoundFile[] = [];
  let count = 0;
  for (const [at, { file, line, text }] of lines.entries()) {
    const found = ranges[at] ?? [];
    const [first] = found;
    if (!first || count >= MOST_MATCHES) continue;
    count += found.length;
    if (files.at(-1)?.file !== file) files.push({ file, lines: [] });
    files.at(-1)?.lines.push({ line, column: first[0] + 1, text, ranges: found });
  }
  return { ok: true, files, count, isCut: count >= MOST_MATCHES };
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
