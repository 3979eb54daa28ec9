/** Where a class of characters was opened on a line that does not close it. */
interface OpenClass {
  from: number;
  endOfLine: number;
}

/** How much of the code before a slash tells what the slash is. */
const LOOKED_BACK = 64;

/**
 * JavaScript or TypeScript with what is inside comments, strings, template texts and regular expressions replaced by
 * spaces. Every other character, and every line break, stays where it was.
 */
export function blankOut(source: string): string {
  const out: string[] = [];
  /** For each open `${` of a template: how many braces are open within it. */
  const templates: number[] = [];
  const open: OpenClass = { from: 0, endOfLine: 0 };
  let code = 0;
  for (let at = 0; at < source.length;) {
    const before = () => lastOf(out, source.slice(Math.max(code, at - LOOKED_BACK), at));
    const end = endOfToken(source, at, before, templates, open);
    if (end === at) {
      at += 1;
      continue;
    }
    if (at > code) out.push(source.slice(code, at));
    out.push(blank(source.slice(at, end)));
    at = code = end;
  }
  return out.join('') + source.slice(code);
}

/** The last characters of the pieces and of what comes after them. */
function lastOf(pieces: string[], after: string): string {
  let text = after;
  for (let index = pieces.length - 1; index >= 0 && text.length < LOOKED_BACK; index--)
    text = (pieces[index] ?? '').slice(-LOOKED_BACK) + text;
  return text.slice(-LOOKED_BACK);
}

/** @returns where the comment or literal that begins at `at` ends; `at` itself where code does */
function endOfToken(source: string, at: number, before: () => string, templates: number[], open: OpenClass): number {
  const two = source.slice(at, at + 2);
  const character = source[at];
  if (two === '//') return until(source, '\n', at, 0);
  if (two === '/*') return until(source, '*/', at + 2, 2);
  if (character === '"' || character === "'") return endOfQuoted(source, at);
  if (character === '`') return endOfTemplate(source, at + 1, templates);
  if (character === '/' && startsRegExp(before())) return endOfRegExp(source, at, open);
  if (character === '{' && templates.length > 0) templates.push((templates.pop() ?? 0) + 1);
  if (character === '}' && templates.length > 0) return closeBrace(source, at, templates);
  return at;
}

function closeBrace(source: string, at: number, templates: number[]): number {
  const open = templates.pop() ?? 0;
  if (open === 0) return endOfTemplate(source, at + 1, templates);
  templates.push(open - 1);
  return at;
}

function endOfTemplate(source: string, from: number, templates: number[]): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '`') return at + 1;
    else if (source.startsWith('${', at)) {
      templates.push(0);
      return at + 2;
    }
  }
  return source.length;
}

function endOfQuoted(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === source[from]) return at + 1;
    else if (source[at] === '\n') return at;
  }
  return source.length;
}

/** @param open what an earlier try found, so that no line is read again for every slash in it; is brought up to date */
function endOfRegExp(source: string, from: number, open: OpenClass): number {
  let opened = -1;
  let at = from + 1;
  for (; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[' && opened < 0) {
      if (at >= open.from && at < open.endOfLine) return from;
      opened = at;
    } else if (source[at] === ']') opened = -1;
    else if (source[at] === '/' && opened < 0) return at + 1;
  }
  if (opened >= 0) Object.assign(open, { from: opened, endOfLine: at });
  return from;
}

/** A slash divides after a value and begins a regular expression anywhere else. */
function startsRegExp(before: string): boolean {
  const code = before.trimEnd();
  if (/(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield)$/.test(code)) return true;
  return code === '' || /[(,=:[!&|?{};+\-*%~^<>]$/.test(code);
}

function until(source: string, end: string, from: number, length: number): number {
  const found = source.indexOf(end, from);
  return found < 0 ? source.length : found + length;
}

/** The closing quote stays: a slash after it divides. */
function blank(token: string): string {
  const spaces = token.replace(/[^\r\n]/g, ' ');
  return /^[^/][\s\S]*['"`]$/.test(token) ? spaces.slice(0, -1) + token.slice(-1) : spaces;
}
