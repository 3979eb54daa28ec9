import type { MonacoBundle } from '@/lib/editor/load-monaco';

/** A piece of a line, and the class that colours it. */
export interface Piece {
  content: string;
  className: string;
}

/** Colours code as the editor does, by the editor's own classes. */
export async function colorCode(monaco: MonacoBundle, code: string, language: string): Promise<Piece[][]> {
  const html = await monaco.editor.colorize(code, language, { tabSize: 2 });
  const document = new DOMParser().parseFromString(html.replaceAll(/<br\/?>/g, '\n'), 'text/html');
  const lines: Piece[][] = [[]];
  for (const node of piecesIn(document.body)) {
    for (const [index, content] of node.content.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (content !== '') lines.at(-1)?.push({ ...node, content });
    }
  }
  return lines.slice(0, code.split('\n').length);
}

/** The language of a file, by its name. */
export function languageOf(file: string): string {
  if (/\.[cm]?[jt]sx?$/.test(file)) return 'typescript';
  if (/\.json$/.test(file)) return 'json';
  return /\.(?:http|rest)$/.test(file) ? 'http' : 'plaintext';
}

/** Colours an answer: the status by its class, names of headers, and JSON. */
export function colorAnswer(text: string, statusClass: string): Piece[][] {
  const lines = text.split('\n');
  const blank = lines.indexOf('');
  return lines.map((line, at) => {
    if (at === 0) return [{ content: line, className: `${statusClass} font-semibold` }];
    return blank < 0 || at < blank ? headerPieces(line) : jsonPieces(line);
  });
}

function headerPieces(line: string): Piece[] {
  const colon = line.indexOf(':');
  return [{ content: line.slice(0, colon), className: 'text-name' }, ...wordsOf(line.slice(colon))];
}

/** A line breaks between pieces. */
function wordsOf(text: string): Piece[] {
  return (text.match(/\s*\S+\s*|\s+/g) ?? []).map((content) => ({ content, className: '' }));
}

const JSON_PIECE = /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/gi;

function jsonPieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(JSON_PIECE)) {
    pieces.push(...wordsOf(line.slice(end, match.index)));
    const className = match[1] ? 'text-name' : match[2] ? 'text-string' : 'text-number';
    pieces.push({ content: match[0], className });
    end = match.index + match[0].length;
  }
  return [...pieces, ...wordsOf(line.slice(end))];
}

function piecesIn(node: Node, className = ''): Piece[] {
  if (node instanceof Text) return [{ content: node.data.replaceAll('\u00a0', ' '), className }];
  const own = node instanceof HTMLElement && node.className ? node.className : className;
  return [...node.childNodes].flatMap((child) => piecesIn(child, own));
}
