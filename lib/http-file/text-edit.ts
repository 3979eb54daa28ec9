import type { TextRange } from './http-file';

/** A replacement of part of a text. */
export interface TextEdit extends TextRange {
  text: string;
}

/** An edit that only adds. */
export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Applies edits that do not overlap. Of insertions at the same place, the first comes first. */
export function applyEdits(text: string, edits: TextEdit[]): string {
  let edited = text;
  for (const edit of edits.toReversed().toSorted((a, b) => b.start - a.start)) {
    edited = edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
  }
  return edited;
}
