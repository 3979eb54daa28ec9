import type { TextRange } from './http-file';

/** A line of a file: its text without the line break, and where that stands. */
export interface SourceLine extends TextRange {
  text: string;
  /** Where the next line begins. */
  next: number;
}

/** Splits at `\n` and `\r\n`. The text after the last line break is a line too, even when empty. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let start = 0; ;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end = found < 0 ? text.length : found - (text[found - 1] === '\r' && found > start ? 1 : 0);
    lines.push({ text: text.slice(start, end), start, end, next });
    if (found < 0) return lines;
    start = next;
  }
}

/** The 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The line break a file uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** `#` or `//` begins a comment line. */
export function isComment(line: string): boolean {
  return /^\s*(?:#|\/\/)/.test(line);
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

export function isDelimiter(line: string): boolean {
  return line.startsWith('###');
}
