/** Lines of a `.http` file that are for a client with scripts; they belong to no request. */
export interface ScriptBlock {
  /** The index of its first line, and of the line after its last. */
  start: number;
  end: number;
  /** What a message calls it. */
  what: string;
}

interface Kind {
  what: string;
  begins: RegExp;
  /** What its last line has in it; the first line alone where there is none. */
  ends?: RegExp;
}

/** As JetBrains' HTTP Client and httpyac write them. */
const KINDS: Kind[] = [
  { what: 'A response handler', begins: /^\s*>\s*\{%/, ends: /%\}/ },
  { what: 'A response handler', begins: /^>\s+\S+\.[cm]?[jt]s\s*$/ },
  { what: 'A pre-request script', begins: /^\s*<\s*\{%/, ends: /%\}/ },
  { what: 'A script', begins: /^\s*\{\{[@+]?\w*\s*$/, ends: /^\s*\}\}\s*$/ },
  { what: 'The file that keeps the response', begins: /^>>!?\s+\S*[\w}]\s*$/ },
  { what: 'A kept response', begins: /^<>\s+\S+\s*$/ },
  { what: 'An assertion', begins: /^\?\?\s+\S/ },
];

/** Finds them among the lines of one request. One that is not closed goes on to the end, but `{{` then is a text. */
export function findScripts(lines: string[]): ScriptBlock[] {
  const found: ScriptBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const block = scriptAt(lines, at);
    if (!block) continue;
    found.push(block);
    at = block.end - 1;
  }
  return found;
}

export function withoutScripts(lines: string[]): string[] {
  const scripts = findScripts(lines);
  return lines.filter((_, at) => !scripts.some(({ start, end }) => at >= start && at < end));
}

function scriptAt(lines: string[], at: number): ScriptBlock | null {
  const line = lines[at] ?? '';
  const kind = KINDS.find(({ begins }) => begins.test(line));
  if (!kind) return null;
  const { what, ends } = kind;
  if (!ends) return { start: at, end: at + 1, what };
  const last = lines.findIndex((one, index) => index >= at && ends.test(one));
  if (last >= 0) return { start: at, end: last + 1, what };
  return what === 'A script' ? null : { start: at, end: lines.length, what };
}
