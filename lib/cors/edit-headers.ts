import { blankOut } from '@/lib/project/blank-out';
import type { HeaderList } from '@/sandbox/protocol';

type Header = HeaderList[number];

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** The source with another value wherever it writes this header with `value`; null where it nowhere does. */
export function replaceHeader(source: string, [name, value]: Header, next: string): string | null {
  const found = literalsOf(source, name).filter((literal) => literal.value.trim() === value);
  if (found.length === 0) return null;
  return applyEdits(
    source,
    found.map(({ valueAt, quote, value: written }) => ({
      ...{ at: valueAt, remove: written.length + 2 },
      insert: quoted(next, quote),
    })),
  );
}

/** The source with a header beside one of `siblings`, where it writes that in one place; null where it does not. */
export function addBeside(source: string, siblings: HeaderList, header: Header): string | null {
  for (const [name, value] of siblings) {
    const [found, ...more] = literalsOf(source, name).filter((literal) => literal.value.trim() === value);
    if (!found || more.length > 0 || found.separator !== ':') continue;
    const indent = /\n[ \t]*$/.exec(source.slice(0, found.at))?.[0] ?? ' ';
    return applyEdits(source, [{ at: found.at, remove: 0, insert: `${pairOf(header)},${indent}` }]);
  }
  return null;
}

/** The source with a header on everything that the exported function answers; null where that is not plain to see. */
export function addToAnswers(source: string, exported: string, header: Header): string | null {
  const code = blankOut(source);
  const begin = new RegExp(`^export\\s+(?:async\\s+)?(?:function\\s*\\*?|const)\\s+${exported}\\b`, 'm').exec(code);
  if (!begin) return null;
  const from = begin.index + begin[0].length;
  const length = code.slice(from).search(/\n(?:export|async|function|const|let|var|class|type|interface|enum)\b/);
  const body = code.slice(0, length < 0 ? undefined : from + length);
  const edits: Edit[] = [];
  for (const call of body.slice(from).matchAll(/\b(?:(?:Next)?Response\.json|new (?:Next)?Response)\s*\(/g)) {
    const edit = editOfCall(source, body, from + call.index + call[0].length, header);
    if (!edit) return null;
    edits.push(edit);
  }
  return edits.length === 0 ? null : applyEdits(source, edits);
}

/** @param at after the opening parenthesis */
function editOfCall(source: string, code: string, at: number, header: Header): Edit | null {
  const inner = readList(code, at);
  if (!inner) return null;
  const [first, second, ...more] = inner.items;
  if (more.length > 0) return null;
  const whole = `{ headers: { ${pairOf(header)} } }`;
  if (!first) return { at, remove: inner.end - at, insert: `null, ${whole}` };
  if (!second) return { at: first.end, remove: inner.end - first.end, insert: `, ${whole}` };
  return code[second.begin] === '{' ? editOfOptions(source, code, second.begin + 1, header) : null;
}

/** @param at after the opening brace of what a Response is made with */
function editOfOptions(source: string, code: string, at: number, header: Header): Edit | null {
  const options = readList(code, at);
  const headers = options?.items.find(({ begin }) => /^headers\b/.test(code.slice(begin, begin + 8)));
  if (!options) return null;
  if (!headers) return insertFirst(source, at, `headers: { ${pairOf(header)} }`);
  const opening = /^headers\s*:\s*\{/.exec(code.slice(headers.begin, headers.end));
  return opening ? insertFirst(source, headers.begin + opening[0].length, pairOf(header)) : null;
}

/** As the first of a list in braces, on a line of its own where the others have one. */
function insertFirst(source: string, at: number, text: string): Edit {
  const line = /^[ \t]*(\n[ \t]+)(?=\S)/.exec(source.slice(at))?.[1];
  const isLast = /^\s*\}/.test(source.slice(at));
  return { at, remove: 0, insert: `${line ?? ' '}${text}${isLast ? ' ' : ','}` };
}

interface Item {
  begin: number;
  end: number;
}

/** What stands between commas up to the bracket that closes; null where none does. */
function readList(code: string, from: number): { items: Item[]; end: number } | null {
  const items: Item[] = [];
  let depth = 0;
  let begin = from;
  const add = (end: number) => {
    // A literal is spaces and a closing quote here: only what is nothing at all is no item.
    const text = code.slice(begin, end);
    if (text.trim() !== '')
      items.push({ begin: begin + text.length - text.trimStart().length, end: begin + text.trimEnd().length });
    begin = end + 1;
  };
  for (let at = from; at < code.length; at++) {
    const character = code[at] ?? '';
    if (character === ',' && depth === 0) add(at);
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character) && depth-- === 0) {
      add(at);
      return { items, end: at };
    }
  }
  return null;
}

/** Where the source writes a header with a value: `'Name': 'value'` or `set('Name', 'value')`. */
function literalsOf(source: string, name: string) {
  const code = blankOut(source);
  const pattern = new RegExp(`(['"])${name}\\1(\\s*([:,])\\s*)(['"\`])((?:(?!\\4)[^\\\\\\n])*)\\4`, 'gi');
  return [...source.matchAll(pattern)].flatMap(
    ({ index, 1: mark = '', 2: between = '', 3: separator, 4: quote, 5: value }) => {
      const end = index + name.length + 2;
      // In a comment no quote is left.
      if (code[end - 1] !== mark) return [];
      return [{ at: index, separator, valueAt: end + between.length, quote: quote ?? mark, value: value ?? '' }];
    },
  );
}

function pairOf([name, value]: Header): string {
  return `${quoted(name, "'")}: ${quoted(value, "'")}`;
}

function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}

function applyEdits(source: string, edits: Edit[]): string {
  const backwards = edits.toSorted((a, b) => b.at - a.at);
  return backwards.reduce(
    (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
    source,
  );
}
