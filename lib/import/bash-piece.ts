import type { Piece, ShellVariables } from './shell-command';

/**
 * The piece of a word that begins at `at`: a quoted text, an escaped character, what bash would fill in, or a character.
 * Of what bash would fill in, `variables` are.
 */
export function bashPiece(text: string, at: number, variables: ShellVariables): Piece {
  const two = text.slice(at, at + 2);
  if (two === "$'") return ansiC(text, at + 2);
  if (two === '$"') return doubleQuoted(text, at + 2, variables);
  if (two.startsWith("'")) return singleQuoted(text, at + 1);
  if (two.startsWith('"')) return doubleQuoted(text, at + 1, variables);
  // White space behind a backslash was not meant.
  const joint = /^\\[ \t]*\r?\n/.exec(text.slice(at, at + 20));
  if (joint) return { text: '', end: at + joint[0].length };
  if (two.startsWith('\\')) return { text: text.charAt(at + 1), end: at + 2, quoted: true };
  const end = endOfFill(text, at) ?? endOfHome(text, at);
  if (end === null) return { text: text.charAt(at), end: at + 1 };
  const written = text.slice(at, end);
  const value = valueOf(written, variables);
  return value === undefined ? { text: written, end, fills: [written] } : { text: value, end };
}

/** What `$name` or `${name}` stands for, where that is known. */
export function valueOf(written: string, variables: ShellVariables): string | undefined {
  return variables.get(/^\$\{?(\w+)\}?$/.exec(written)?.[1] ?? '');
}

function singleQuoted(text: string, from: number): Piece {
  const end = text.indexOf("'", from);
  return end < 0 ? null : { text: text.slice(from, end), end: end + 1, quoted: true };
}

function doubleQuoted(text: string, from: number, variables: ShellVariables): Piece {
  let read = '';
  const fills: string[] = [];
  for (let at = from; at < text.length;) {
    const [character, next] = [text.charAt(at), text.charAt(at + 1)];
    if (character === '"') return { text: read, end: at + 1, quoted: true, fills };
    const isEscape = character === '\\' && next !== '' && '"\\$`\n'.includes(next);
    const end = isEscape ? at + 2 : (endOfFill(text, at) ?? at + 1);
    const written = text.slice(at, end);
    const value = isEscape ? next.replace('\n', '') : valueOf(written, variables);
    if (value === undefined && end > at + 1) fills.push(written);
    read += value ?? written;
    at = end;
  }
  return null;
}

/** @returns where a `~` ends that stands for a home folder; null where there is none */
function endOfHome(text: string, at: number): number | null {
  return text[at] === '~' && /[\s=:]/.test(text.charAt(at - 1)) && /^(?:[/\s;|&<>]|$)/.test(text.slice(at + 1, at + 2))
    ? at + 1
    : null;
}

/** @returns where `$name`, `${…}`, `$(…)` or `` `…` `` ends; null where none begins */
function endOfFill(text: string, at: number): number | null {
  if (text.startsWith('$(', at)) return endOfSubstitution(text, at + 2);
  if (text[at] === '`') return text.indexOf('`', at + 1) + 1 || null;
  const match = text[at] === '$' ? /^\$(?:[A-Za-z_]\w*|[0-9@*#?!]|\{[^}]*\})/.exec(text.slice(at, at + 200)) : null;
  return match ? at + match[0].length : null;
}

function endOfSubstitution(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

const ANSI_ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, a: 7, b: 8, e: 27, E: 27, f: 12, v: 11 };

/** `$'…'`, in which browsers write what single quotes cannot hold. `\x` and octal escapes are bytes. */
function ansiC(text: string, from: number): Piece {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = from; at < text.length;) {
    if (text[at] === "'") {
      const read = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes));
      return { text: read.split('\0')[0] ?? '', end: at + 1, quoted: true };
    }
    const escape = text[at] === '\\' ? ansiEscape(text.slice(at + 1, at + 13)) : null;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    bytes.push(...(escape?.bytes ?? encoder.encode(character)));
    at += escape ? 1 + escape.length : character.length;
  }
  return null;
}

function ansiEscape(after: string): { bytes: number[]; length: number } {
  // Browsers write characters outside of the first plane as two escapes.
  const pair = /^u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i.exec(after);
  if (pair) return ofCode(0x10000 + ((hex(pair[1]) & 0x3ff) << 10) + (hex(pair[2]) & 0x3ff), 11);
  const code = /^(?:u([\da-f]{1,4})|U([\da-f]{1,8}))/i.exec(after);
  if (code) return ofCode(hex(code[1] ?? code[2]), code[0].length);
  const byte = /^x([\da-f]{1,2})/i.exec(after);
  if (byte) return { bytes: [hex(byte[1])], length: byte[0].length };
  const octal = /^[0-7]{1,3}/.exec(after);
  if (octal) return { bytes: [parseInt(octal[0], 8) & 0xff], length: octal[0].length };
  const control = /^c(.)/s.exec(after);
  if (control) return { bytes: [(control[1] ?? '').charCodeAt(0) & 0x1f], length: 2 };
  const character = after.charAt(0);
  const known = ANSI_ESCAPES[character];
  if (known !== undefined) return { bytes: [known], length: 1 };
  const kept = /["'?\\]/.test(character) ? character : `\\${character}`;
  return { bytes: [...new TextEncoder().encode(kept)], length: character.length };
}

function ofCode(code: number, length: number): { bytes: number[]; length: number } {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  return { bytes: [...new TextEncoder().encode(character)], length };
}

function hex(digits: string | undefined): number {
  return parseInt(digits ?? '', 16);
}
