/**
 * JavaScript or TypeScript with what is inside comments, strings, template texts and regular expressions replaced by
 * spaces. Every other character, and every line break, stays where it was.
 */
export function blankOut(source: string): string {
  let out = '';
  let at = 0;
  /** For each open `${` of a template: how many braces are open within it. */
  const templates: number[] = [];
  while (at < source.length) {
    const end = endOfToken(source, at, out, templates);
    if (end > at) {
      out += blank(source.slice(at, end));
      at = end;
    } else {
      out += source.charAt(at);
      at += 1;
    }
  }
  return out;
}

/** @returns where the comment or literal that begins at `at` ends; `at` itself where code does */
function endOfToken(source: string, at: number, before: string, templates: number[]): number {
  const two = source.slice(at, at + 2);
  const character = source[at];
  if (two === '//') return until(source, '\n', at, 0);
  if (two === '/*') return until(source, '*/', at + 2, 2);
  if (character === '"' || character === "'") return endOfQuoted(source, at);
  if (character === '`') return endOfTemplate(source, at + 1, templates);
  if (character === '/' && startsRegExp(before)) return endOfRegExp(source, at);
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

function endOfRegExp(source: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) return at + 1;
  }
  return from;
}

/** A slash divides after a value and begins a regular expression anywhere else. */
function startsRegExp(before: string): boolean {
  const code = before.slice(-64).trimEnd();
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
