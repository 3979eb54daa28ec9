export type TokenKind = 'name' | 'string' | 'number' | 'keyword' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
}

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]|[^\s"{}[\],:]+/gy;

/**
 * JSON, indented and coloured line by line. It works on the text, so numbers keep every digit, and text that ends in the
 * middle or is no JSON at all is shown as far as it goes.
 */
export function jsonLines(text: string): Token[][] {
  const tokens = (text.match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  const lines: Token[][] = [[]];
  let depth = 0;
  const startLine = () => lines.push(depth > 0 ? [{ kind: 'plain', text: '  '.repeat(depth) }] : []);
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1);
      if (previous !== (token === '}' ? '{' : '[')) startLine();
    }
    lines.at(-1)?.push({ kind: kindOf(token, next), text: token === ':' ? ': ' : token });
    if ((token === '{' || token === '[') && next !== undefined) {
      depth += 1;
      if (next !== (token === '{' ? '}' : ']')) startLine();
    }
    if (token === ',') startLine();
  });
  return lines;
}

export function textLines(text: string): Token[][] {
  return text.split('\n').flatMap((line) => cut(line).map((part): Token[] => [{ kind: 'plain', text: part }]));
}

/** A line of a megabyte would stall the browser's layout. */
function cut(line: string): string[] {
  const LONGEST = 4000;
  if (line.length <= LONGEST) return [line];
  return Array.from({ length: Math.ceil(line.length / LONGEST) }, (_, part) =>
    line.slice(part * LONGEST, (part + 1) * LONGEST),
  );
}

function kindOf(token: string, next: string | undefined): TokenKind {
  if (token.startsWith('"')) return next === ':' ? 'name' : 'string';
  if (/^-?\d/.test(token)) return 'number';
  return /^(?:true|false|null)$/.test(token) ? 'keyword' : 'plain';
}
