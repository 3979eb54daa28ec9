/** The words of a command, or why it cannot be read. */
export type ShellWords = { ok: true; words: string[] } | { ok: false; reason: string };

/** Splits a command as bash does: quotes of three kinds, backslashes, lines joined by a backslash. Expands nothing. */
export function bashWords(command: string): ShellWords {
  return splitWords(command, bashPiece);
}

/** Splits a command as cmd.exe and the C runtime do: double quotes, `^` before a special character or a line break. */
export function cmdWords(command: string): ShellWords {
  return splitWords(command, cmdPiece);
}

/** Part of a word, up to `end`; null where its quote is not closed. */
type Piece = { text: string; end: number } | null;

function splitWords(command: string, pieceAt: (command: string, at: number) => Piece): ShellWords {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < command.length;) {
    if (/\s/.test(command[at] ?? '')) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
      continue;
    }
    const piece = pieceAt(command, at);
    if (!piece) return { ok: false, reason: `a quote is opened at character ${at + 1} and never closed` };
    // A joined line is no word of its own.
    if (piece.text !== '' || /['"]/.test(command.slice(at, piece.end))) word = (word ?? '') + piece.text;
    at = piece.end;
  }
  if (word !== null) words.push(word);
  return { ok: true, words };
}

function bashPiece(command: string, at: number): Piece {
  if (command.startsWith("$'", at)) return ansiC(command, at + 2);
  if (command.startsWith('$"', at)) return doubleQuoted(command, at + 2);
  if (command[at] === "'") return singleQuoted(command, at + 1);
  if (command[at] === '"') return doubleQuoted(command, at + 1);
  if (command[at] === '\\') return escaped(command, at + 1);
  return { text: command[at] ?? '', end: at + 1 };
}

function escaped(command: string, at: number): Piece {
  const lineBreak = /^\r?\n/.exec(command.slice(at, at + 2));
  if (lineBreak) return { text: '', end: at + lineBreak[0].length };
  return { text: command[at] ?? '', end: at + 1 };
}

function singleQuoted(command: string, from: number): Piece {
  const end = command.indexOf("'", from);
  return end < 0 ? null : { text: command.slice(from, end), end: end + 1 };
}

function doubleQuoted(command: string, from: number): Piece {
  let text = '';
  for (let at = from; at < command.length; at++) {
    const character = command[at] ?? '';
    if (character === '"') return { text, end: at + 1 };
    const next = command[at + 1] ?? '';
    if (character === '\\' && '"\\$`\n'.includes(next) && next !== '') {
      text += next === '\n' ? '' : next;
      at += 1;
    } else text += character;
  }
  return null;
}

const ANSI_ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** `$'…'`, in which browsers write what single quotes cannot hold. */
function ansiC(command: string, from: number): Piece {
  let text = '';
  for (let at = from; at < command.length;) {
    if (command[at] === "'") return { text, end: at + 1 };
    if (command[at] !== '\\') {
      text += command.charAt(at);
      at += 1;
      continue;
    }
    const escape = ansiEscape(command.slice(at + 1, at + 10));
    text += escape.text;
    at += 1 + escape.length;
  }
  return null;
}

function ansiEscape(after: string): { text: string; length: number } {
  const code = /^(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8}))/i.exec(after);
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (code && digits) return { text: codePoint(parseInt(digits, 16)), length: code[0].length };
  const octal = /^[0-7]{1,3}/.exec(after);
  if (octal) return { text: String.fromCharCode(parseInt(octal[0], 8) & 0xff), length: octal[0].length };
  const character = after[0] ?? '';
  return { text: ANSI_ESCAPES[character] ?? character, length: character.length };
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Browsers write every quote as `^"`, and a quote within as `^\^"`: carets go first, as in cmd.exe. */
function cmdPiece(command: string, at: number): Piece {
  if (command[at] === '^') {
    const next = afterCaret(command, at + 1);
    return next.text === '"' ? cmdQuoted(command, next.end) : next;
  }
  if (command[at] === '"') return cmdQuoted(command, at + 1);
  if (command.startsWith('\\"', at)) return { text: '"', end: at + 2 };
  return { text: command[at] ?? '', end: at + 1 };
}

/** A caret before a line break joins lines; browsers write two line breaks for one that is meant. */
function afterCaret(command: string, at: number): { text: string; end: number } {
  const doubled = /^\r?\n(\r?\n)/.exec(command.slice(at, at + 4));
  if (doubled) return { text: '\n', end: at + doubled[0].length };
  const single = /^\r?\n/.exec(command.slice(at, at + 2));
  return single ? { text: '', end: at + single[0].length } : { text: command[at] ?? '', end: at + 1 };
}

function cmdQuoted(command: string, from: number): Piece {
  let text = '';
  for (let at = from; at < command.length;) {
    const first = cmdCharacter(command, at);
    if (first.text === '\\' || first.text === '"') {
      const second = cmdCharacter(command, first.end);
      if (first.text === '\\' && (second.text === '"' || second.text === '\\')) {
        text += second.text;
        at = second.end;
        continue;
      }
      if (first.text === '"' && second.text === '"') {
        text += '"';
        at = second.end;
        continue;
      }
      if (first.text === '"') return { text, end: first.end };
    }
    text += first.text;
    at = first.end;
  }
  return null;
}

function cmdCharacter(command: string, at: number): { text: string; end: number } {
  return command[at] === '^' ? afterCaret(command, at + 1) : { text: command[at] ?? '', end: at + 1 };
}
