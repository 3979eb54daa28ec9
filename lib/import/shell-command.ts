/** A command as a shell would start it. */
export interface ShellCommand {
  words: string[];
  /** What it reads from its standard input: text, or the name of a file. */
  input: { text: string } | { file: string } | null;
  /** What the shell would do and nobody does here. */
  notes: string[];
  /** What follows the command, its operator first. */
  rest: string;
}

/** Values of the shell's variables, by name. */
export type ShellVariables = ReadonlyMap<string, string>;

export type ReadShell = { ok: true; command: ShellCommand } | { ok: false; reason: string };

/** Part of a word, up to `end`; null where its quote is not closed. `fills` is what the shell would put something in place of. */
export type Piece = { text: string; end: number; quoted?: boolean; fills?: string[] } | null;

export function unclosed(at: number): { ok: false; reason: string } {
  return { ok: false, reason: `a quote is opened at character ${at + 1} and never closed` };
}

/** Collects words piece by piece. */
export function createWords() {
  const words: string[] = [];
  let word: string | null = null;
  return {
    words,
    add: (text: string, quoted: boolean) => {
      // A joined line is no word of its own; an empty pair of quotes is one.
      if (text !== '' || quoted) word = (word ?? '') + text;
    },
    /** The word that is being read, taken away; null between words. */
    take: () => {
      const taken = word;
      word = null;
      return taken;
    },
    isBetween: () => word === null,
    peek: () => word,
    end: () => {
      if (word !== null) words.push(word);
      word = null;
    },
  };
}
