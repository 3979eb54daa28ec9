import { hexLine } from './body-kind';

export type TokenKind = 'name' | 'string' | 'number' | 'keyword' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
}

/** Lines to show, of which only those in sight are coloured, or made at all. */
export interface BodyLines {
  count: number;
  line(index: number): string;
  colored: boolean;
  /** Whether a line stays one, however narrow the pane. */
  unbroken?: boolean;
}

/** Any text, as it is. A line of a megabyte would stall the browser's layout: it is cut. */
export function textLines(text: string): BodyLines {
  return linesOf(
    text.split('\n').flatMap((line) => cut(line)),
    false,
  );
}

/** JSON, indented. It works on the text, so numbers keep every digit, and what is no JSON is shown as far as it goes. */
export function jsonLines(text: string): BodyLines {
  return linesOf(indentJson(text), true);
}

export function hexLines(bytes: Uint8Array): BodyLines {
  return {
    count: Math.ceil(bytes.byteLength / 16),
    line: (index) => hexLine(bytes, index),
    colored: false,
    unbroken: true,
  };
}

/** The parts of a line of indented JSON. */
export function tokensOf(line: string): Token[] {
  const parts = line.match(TOKEN) ?? [];
  return parts.map((text, index) => ({ kind: kindOf(text, parts[index + 1]), text }));
}

const TOKEN = /\s+|"[^"\\]*(?:\\[^][^"\\]*)*"?|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]+|[^\s"{}[\],:]+/gy;

function kindOf(token: string, next: string | undefined): TokenKind {
  if (token.startsWith('"')) return next?.startsWith(':') ? 'name' : 'string';
  if (/^-?\d/.test(token)) return 'number';
  return /^(?:true|false|null)$/.test(token) ? 'keyword' : 'plain';
}

function linesOf(lines: readonly string[], colored: boolean): BodyLines {
  return { count: lines.length, line: (index) => lines[index] ?? '', colored };
}

function indentJson(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  const startLine = () => {
    pushCut(lines, line);
    line = INDENT.slice(0, 2 * depth);
  };
  for (const [part] of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"?|[{[]\s*[}\]]|[^\s"{}[\],:]+|\S/g)) {
    if (part === '}' || part === ']') {
      depth = Math.max(0, depth - 1);
      startLine();
    }
    if (part === ':') line += ': ';
    else line += part.length > 1 && part.endsWith(part.startsWith('{') ? '}' : ']') ? closed(part) : part;
    if (part === '{' || part === '[') depth += 1;
    if (part === '{' || part === '[' || part === ',') startLine();
  }
  pushCut(lines, line);
  return lines;
}

const INDENT = ' '.repeat(200);

/** Brackets with nothing but space between them. */
function closed(part: string): string {
  return part.startsWith('"') ? part : `${part[0]}${part.at(-1)}`;
}

function pushCut(lines: string[], line: string): void {
  if (line.length <= LONGEST) lines.push(line);
  else lines.push(...cut(line));
}

const LONGEST = 4000;

function cut(line: string): string[] {
  if (line.length <= LONGEST) return [line];
  return Array.from({ length: Math.ceil(line.length / LONGEST) }, (_, part) =>
    line.slice(part * LONGEST, (part + 1) * LONGEST),
  );
}
