import { filledBy } from './bash-command';
import { createWords, unclosed, type Piece, type ReadShell, type ShellCommand } from './shell-command';

/** Reads a command as cmd.exe and the C runtime do: double quotes, `^` before a special character or a line break. */
export function cmdCommand(text: string): ReadShell {
  return readCommand(text, cmdPiece, /^(?:[|&<>]|\r?\n)/);
}

/** Reads a command as PowerShell does: quotes doubled within quotes, a backtick before a special character or a line break. */
export function powershellCommand(text: string): ReadShell {
  return readCommand(text, powershellPiece, /^(?:[|&;<>]|\r?\n(?![ \t]*-))/);
}

function readCommand(text: string, pieceAt: (text: string, at: number) => Piece, operator: RegExp): ReadShell {
  const words = createWords();
  const command: ShellCommand = { words: words.words, input: null, notes: [], rest: '' };
  for (let at = 0; at < text.length;) {
    if (operator.test(text.slice(at, at + 200))) {
      command.rest = text.slice(at);
      break;
    }
    if (/\s/.test(text[at] ?? '')) {
      words.end();
      at += 1;
      continue;
    }
    const piece = pieceAt(text, at);
    if (!piece) return unclosed(at);
    words.add(piece.text, piece.quoted ?? false);
    for (const fill of piece.fills ?? []) command.notes.push(filledBy('shell', fill));
    at = piece.end;
  }
  words.end();
  return { ok: true, command };
}

/**
 * Browsers write every quote as `^"`, and a quote within as `^\^"`: carets go first, as in cmd.exe. Within quotes that have no
 * caret before them a caret is one, but at the end of a line.
 */
function cmdPiece(text: string, at: number): Piece {
  if (text[at] === '^') {
    const next = afterCaret(text, at + 1);
    return next.text === '"' ? cmdQuoted(text, next.end, cmdCharacter) : next;
  }
  if (text[at] === '"') return cmdQuoted(text, at + 1, keptCharacter);
  if (text.startsWith('\\"', at)) return { text: '"', end: at + 2 };
  return { text: text[at] ?? '', end: at + 1 };
}

/** A caret before a line break joins lines; browsers write two line breaks for one that is meant. */
function afterCaret(text: string, at: number): { text: string; end: number } {
  const doubled = /^\r?\n(\r?\n)/.exec(text.slice(at, at + 4));
  if (doubled) return { text: '\n', end: at + doubled[0].length };
  const single = /^\r?\n/.exec(text.slice(at, at + 2));
  return single ? { text: '', end: at + single[0].length } : { text: text[at] ?? '', end: at + 1 };
}

function cmdQuoted(text: string, from: number, characterAt: typeof cmdCharacter): Piece {
  let read = '';
  for (let at = from; at < text.length;) {
    const first = characterAt(text, at);
    if (first.text === '\\' || first.text === '"') {
      const second = characterAt(text, first.end);
      if (first.text === '\\' && (second.text === '"' || second.text === '\\')) {
        read += second.text;
        at = second.end;
        continue;
      }
      if (first.text === '"' && second.text === '"') {
        read += '"';
        at = second.end;
        continue;
      }
      if (first.text === '"') return { text: read, end: first.end, quoted: true };
    }
    read += first.text;
    at = first.end;
  }
  return null;
}

function cmdCharacter(text: string, at: number): { text: string; end: number } {
  return text[at] === '^' ? afterCaret(text, at + 1) : { text: text[at] ?? '', end: at + 1 };
}

function keptCharacter(text: string, at: number): { text: string; end: number } {
  const isAtEnd = /^\^\r?\n/.test(text.slice(at, at + 3));
  return isAtEnd ? afterCaret(text, at + 1) : { text: text[at] ?? '', end: at + 1 };
}

const BACKTICKS: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

function powershellPiece(text: string, at: number): Piece {
  const block = /^@(["'])\r?\n(.*?)\r?\n\1@/s.exec(text.slice(at));
  if (block) return { text: (block[2] ?? '').replaceAll('\\"', '"'), end: at + block[0].length, quoted: true };
  const quote = text[at] ?? '';
  if (quote === "'" || quote === '"') return powershellQuoted(text, at + 1, quote);
  if (quote === '`') return afterBacktick(text, at + 1);
  return { text: quote, end: at + 1 };
}

function powershellQuoted(text: string, from: number, quote: string): Piece {
  let read = '';
  const fills: string[] = [];
  for (let at = from; at < text.length;) {
    if (text.startsWith(quote + quote, at)) {
      read += quote;
      at += 2;
    } else if (text[at] === quote) {
      return { text: read.replaceAll('\\"', '"'), end: at + 1, quoted: true, fills };
    } else if (quote === '"' && text[at] === '`') {
      const next = afterBacktick(text, at + 1);
      read += next.text;
      at = next.end;
    } else {
      const fill = quote === '"' ? /^\$(?:[\w:]+|\{[^}]*\}|\([^)]*\))/.exec(text.slice(at, at + 200))?.[0] : undefined;
      if (fill !== undefined) fills.push(fill);
      read += fill ?? text.charAt(at);
      at += fill?.length ?? 1;
    }
  }
  return null;
}

function afterBacktick(text: string, at: number): { text: string; end: number } {
  const lineBreak = /^\r?\n/.exec(text.slice(at, at + 2));
  if (lineBreak) return { text: '', end: at + lineBreak[0].length };
  const character = text.charAt(at);
  return { text: BACKTICKS[character] ?? character, end: at + 1 };
}
