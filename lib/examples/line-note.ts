import type { Example } from './example';

/** What an example's author says of a line. The line is found by its text, so that the note goes where the line goes. */
export interface LineNote {
  file: string;
  text: string;
  note: string;
}

/** The notes that an example's highlights make. @throws an Error that names the one whose line is not there */
export function notesOf({ slug, about, project }: Pick<Example, 'slug' | 'about' | 'project'>): LineNote[] {
  return (about.highlights ?? []).map(({ file, line, note }) => {
    const content = project.files[file];
    const text = typeof content === 'string' ? content.split('\n')[line - 1]?.trim() : undefined;
    if (!text) throw new Error(`Failed to read the example ${slug}: ${file} has no text in line ${line}.`);
    return { file, text, note };
  });
}

/** Reads notes that were kept or fetched; what is none is left out. */
export function readNotes(value: unknown): LineNote[] {
  return Array.isArray(value) ? value.filter(isNote) : [];
}

function isNote(value: unknown): value is LineNote {
  if (typeof value !== 'object' || value === null) return false;
  const { file, text, note } = value as Record<string, unknown>;
  return [file, text, note].every((part) => typeof part === 'string');
}
