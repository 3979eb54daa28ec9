import { bashPiece, valueOf } from './bash-piece';
import { createWords, unclosed, type ReadShell, type ShellCommand, type ShellVariables } from './shell-command';

/**
 * Reads the first command of a text as bash does: quotes, comments, redirections, here-documents, lines joined by a
 * backslash. Of variables it fills in those given. A line that begins with `-` goes on with the command: a backslash was lost.
 */
export function bashCommand(text: string, variables: ShellVariables): ReadShell {
  const words = createWords();
  const command: ShellCommand = { words: words.words, input: null, notes: [], rest: '' };
  const hereDocuments: HereDocument[] = [];
  let at = 0;
  while (at < text.length) {
    const here = text.slice(at, at + 4);
    if (/^[ \t]/.test(here)) {
      words.end();
      at += 1;
    } else if (/^\r?\n/.test(here)) {
      words.end();
      at = readHereDocuments(text, text.indexOf('\n', at) + 1, hereDocuments, command, variables);
      if (/^[ \t]*-/.test(text.slice(at, at + 200))) continue;
      command.rest = text.slice(at);
      break;
    } else if (here.startsWith('#') && words.isBetween()) {
      at = endOfLine(text, at);
    } else if (/^(?:&&|\|\||[;|()]|&(?!>))/.test(here)) {
      command.rest = text.slice(at);
      break;
    } else if (/^(?:&?>|<)/.test(here)) {
      const redirection = readRedirection(text, at, variables);
      if (!redirection) return unclosed(at);
      // `2>` names the file descriptor.
      const descriptor = /^\d+$/.test(words.peek() ?? '') ? (words.take() ?? '') : '';
      words.end();
      takeRedirection(redirection, descriptor, command, hereDocuments);
      at = redirection.end;
    } else {
      const piece = bashPiece(text, at, variables);
      if (!piece) return unclosed(at);
      words.add(piece.text, piece.quoted ?? false);
      for (const fill of piece.fills ?? []) command.notes.push(filledBy('shell', fill));
      at = piece.end;
    }
  }
  words.end();
  return { ok: true, command };
}

/** The note on what a shell would put something in place of. */
export function filledBy(who: string, what: string): string {
  return `The ${who} would put something in place of ${what}; here it stays as written.`;
}

interface HereDocument {
  delimiter: string;
  stripTabs: boolean;
  fills: boolean;
}

interface Redirection {
  operator: string;
  target: string;
  quoted: boolean;
  end: number;
}

function readRedirection(text: string, from: number, variables: ShellVariables): Redirection | null {
  const operator = /^(?:<<<|<<-?|&>>?|>>|>\||[<>]&|<>|[<>])/.exec(text.slice(from, from + 3))?.[0] ?? '';
  let at = from + operator.length;
  while (/[ \t]/.test(text[at] ?? '')) at += 1;
  let target = '';
  let quoted = false;
  while (at < text.length && !/[\s;|&()<>]/.test(text[at] ?? '')) {
    const piece = bashPiece(text, at, variables);
    if (!piece) return null;
    target += piece.text;
    quoted ||= piece.quoted ?? false;
    at = piece.end;
  }
  return { operator, target, quoted, end: at };
}

function takeRedirection(
  { operator, target, quoted }: Redirection,
  descriptor: string,
  command: ShellCommand,
  hereDocuments: HereDocument[],
): void {
  if (operator === '<<<') command.input = { text: `${target}\n` };
  else if (operator === '<') command.input = { file: target };
  else if (operator === '<<' || operator === '<<-')
    hereDocuments.push({ delimiter: target, stripTabs: operator === '<<-', fills: !quoted });
  else command.notes.push(`The redirection ${descriptor}${operator} ${target} was left out.`);
}

/** @returns where the line after the last document begins */
function readHereDocuments(
  text: string,
  from: number,
  documents: HereDocument[],
  command: ShellCommand,
  variables: ShellVariables,
): number {
  let at = from;
  for (const { delimiter, stripTabs, fills } of documents.splice(0)) {
    const lines: string[] = [];
    while (at < text.length) {
      const end = endOfLine(text, at);
      const line = stripTabs ? text.slice(at, end).replace(/^\t+/, '') : text.slice(at, end);
      at = Math.min(end + 1, text.length);
      if (line === delimiter) break;
      lines.push(line);
    }
    const written = lines.map((line) => `${line}\n`).join('');
    command.input = { text: fills ? fill(written, variables, command.notes) : written };
  }
  return at;
}

function fill(text: string, variables: ShellVariables, notes: string[]): string {
  return text.replace(/\$(?:\w+|\{[^}]*\}|\([^)]*\))|`[^`]*`/g, (written) => {
    const value = valueOf(written, variables);
    if (value === undefined) notes.push(filledBy('shell', written));
    return value ?? written;
  });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
