import { blankOut } from '@/lib/project/blank-out';
import { applyEdits, insertFirst, readList, type Edit, type Item } from '@/lib/project/edit-list';
import { escapeRegExp } from '@/lib/project/escape-reg-exp';
import type { HeaderList } from '@/sandbox/protocol';

type Header = HeaderList[number];

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
    const found = editsOfCall(source, body, from + call.index + call[0].length, header);
    if (!found) return null;
    edits.push(...found);
  }
  return edits.length === 0 ? null : applyEdits(source, edits);
}

/** @param at after the opening parenthesis @returns none where the header is there already */
function editsOfCall(source: string, code: string, at: number, header: Header): Edit[] | null {
  const inner = readList(code, at);
  if (!inner) return null;
  const [first, second, ...more] = inner.items;
  if (more.length > 0) return null;
  const whole = `{ headers: { ${pairOf(header)} } }`;
  if (!first) return [{ at, remove: inner.end - at, insert: `null, ${whole}` }];
  if (!second) return [{ at: first.end, remove: 0, insert: `, ${whole}` }];
  return code[second.begin] === '{' ? editsOfOptions(source, code, second, header) : null;
}

/** @param whole what a Response is made with, from its opening brace on */
function editsOfOptions(source: string, code: string, whole: Item, header: Header): Edit[] | null {
  const options = readList(code, whole.begin + 1);
  // What is spread, or has a name in quotes, may be other headers; what goes on after the brace is no such object.
  if (!options || options.items.some(({ begin }) => !/[\w$]/.test(code[begin] ?? ''))) return null;
  if (!/^\s*(?:(?:as|satisfies)\b|$)/.test(code.slice(options.end + 1, whole.end))) return null;
  const headers = options.items.find(({ begin }) => /^headers\b/.test(code.slice(begin, begin + 8)));
  if (!headers) return [insertFirst(source, whole.begin + 1, `headers: { ${pairOf(header)} }`)];
  const opening = /^headers\s*:\s*\{/.exec(code.slice(headers.begin, headers.end));
  if (!opening) return null;
  const at = headers.begin + opening[0].length;
  return isWritten(source, code, at, header) ? [] : [insertFirst(source, at, pairOf(header))];
}

/** @param at after the opening brace of headers */
function isWritten(source: string, code: string, at: number, [name]: Header): boolean {
  // Of a name in quotes the last one is left.
  const nameAt = ({ begin }: Item) => source.slice(Math.max(at, begin - name.length), begin);
  return readList(code, at)?.items.some((item) => nameAt(item).toLowerCase() === name.toLowerCase()) ?? false;
}

/** Where the source writes a header with a value: `'Name': 'value'` or `set('Name', 'value')`. */
function literalsOf(source: string, name: string) {
  const code = blankOut(source);
  const pattern = new RegExp(`(['"])${escapeRegExp(name)}\\1(\\s*([:,])\\s*)(['"\`])((?:(?!\\4)[^\\\\\\n])*)\\4`, 'gi');
  return [...source.matchAll(pattern)].flatMap(
    ({ index, 1: mark = '', 2: between = '', 3: separator, 4: quote, 5: value }) => {
      const end = index + name.length + 2;
      // In a comment no quote is left.
      if (code[end - 1] !== mark) return [];
      return [{ at: index, separator, valueAt: end + between.length, quote: quote ?? mark, value: value ?? '' }];
    },
  );
}

/** As it stands in an object. */
export function pairOf([name, value]: Header): string {
  return `${quoted(name, "'")}: ${quoted(value, "'")}`;
}

function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}
