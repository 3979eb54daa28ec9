import { blankOut } from './blank-out';

/** The names a module exports, and whether it re-exports all names of another (`export *`), which a read cannot see. */
export interface ExportedNames {
  names: { name: string; line: number }[];
  all: boolean;
}

const DECLARATION = /\bexport\s+(?:declare\s+)?(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class|enum)\s*([\w$]+)/g;
const VARIABLES = /\bexport\s+(?:const|let|var)\s+/g;
const LIST = /\bexport\s*\{([^{}]*)\}/g;
const DEFAULT = /\bexport\s+default\b/g;
const ALL = /\bexport\s*\*(?!\s*as\b)/;
const ALL_AS = /\bexport\s*\*\s*as\s+([\w$]+)/g;

/**
 * Reads the exports of a JavaScript or TypeScript module from its text, without a parser: good for lists and hints while
 * a file does not compile. Types are left out; so is whatever is not at the top level. It takes time in proportion to the
 * text, whoever wrote that: it is read when a link is opened.
 */
export function exportedNames(source: string): ExportedNames {
  const known = recent.get(source);
  if (known) return known;
  const names = readNames(source);
  if (source.length > LONGEST_KEPT) return names;
  if (recent.size === MOST_RECENT) recent.delete(recent.keys().next().value ?? '');
  recent.set(source, names);
  return names;
}

/** With every letter typed, the lists of routes and files ask for all files, of which one has changed. */
const recent = new Map<string, ExportedNames>();
const MOST_RECENT = 1000;
const LONGEST_KEPT = 20_000;

function readNames(source: string): ExportedNames {
  const code = blankOut(source);
  const depths = depthsOf(code);
  const found: { name: string; at: number }[] = [];
  for (const match of code.matchAll(DECLARATION)) found.push({ name: match[1] ?? '', at: match.index });
  for (const match of code.matchAll(DEFAULT)) found.push({ name: 'default', at: match.index });
  for (const match of code.matchAll(ALL_AS)) found.push({ name: match[1] ?? '', at: match.index });
  for (const match of code.matchAll(LIST)) {
    for (const name of namesOfList(match[1] ?? '')) found.push({ name, at: match.index });
  }
  const variables = [...code.matchAll(VARIABLES)];
  for (const [index, match] of variables.entries()) {
    // A statement ends before the next one begins.
    const names = namesOfVariables(code.slice(match.index + match[0].length, variables[index + 1]?.index));
    for (const name of names) found.push({ name, at: match.index });
  }
  const top = found.filter(({ at }) => depths[at] === 0).sort((a, b) => a.at - b.at);
  return { names: withLines(code, top), all: ALL.test(code) };
}

/** `a as GET, type T, POST` -> GET, POST */
function namesOfList(list: string): string[] {
  const items = list.split(',').map((item) => item.trim());
  return items
    .filter((item) => item !== '' && !/^type\s+[\w$]/.test(item))
    .map((item) => (item.split(/\sas\s/).at(-1) ?? item).trim());
}

/** The names declared by `const NAME = …, NAME = …;` or `const { GET, POST: b } = …`, of which the text after `const ` is read. */
function namesOfVariables(code: string): string[] {
  if (code.startsWith('{')) return namesOfPattern(code.slice(1, code.indexOf('}')));
  const names: string[] = [];
  for (let at = 0; at < code.length;) {
    const name = /^\s*([\w$]+)/.exec(code.slice(at, at + 200));
    if (!name?.[1]) break;
    names.push(name[1]);
    const comma = endOfDeclarator(code, at + name[0].length);
    if (comma === null) break;
    at = comma + 1;
  }
  return names;
}

/** `GET, POST: create = x, ...rest` -> GET, create, rest */
function namesOfPattern(pattern: string): string[] {
  const declared = pattern.split(',').map((item) => item.split('=', 1)[0]?.trim() ?? '');
  const names = declared.map((item) => /(?:^|[:.\s])([\w$]+)$/.exec(item)?.[1]);
  return names.filter((name) => name !== undefined);
}

/** @returns where the comma stands after which another declarator of the same statement follows, or null */
function endOfDeclarator(code: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (depth === 0 && character === ',' && /^\s*[\w$]+\s*[:=]/.test(code.slice(at + 1, at + 200))) return at;
    else if (depth === 0 && endsStatement(code, at)) return null;
    if (depth < 0) return null;
  }
  return null;
}

/** A statement without a semicolon ends where a line begins the next one. */
function endsStatement(code: string, at: number): boolean {
  if (code[at] === ';') return true;
  return (
    code[at] === '\n' &&
    /^\s*(?:export|import|const|let|var|async|function|class|type|interface|enum)\b/.test(code.slice(at, at + 200))
  );
}

/** How many braces are open before each character. */
function depthsOf(code: string): Uint16Array {
  const depths = new Uint16Array(code.length);
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '}') depth = Math.max(0, depth - 1);
    depths[at] = depth;
    if (code[at] === '{') depth += 1;
  }
  return depths;
}

/** @param found in the order of the text */
function withLines(code: string, found: { name: string; at: number }[]): ExportedNames['names'] {
  let line = 1;
  let read = 0;
  return found.map(({ name, at }) => {
    for (; read < at; read++) if (code[read] === '\n') line += 1;
    return { name, line };
  });
}
