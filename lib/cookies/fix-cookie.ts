import { blankOut } from '@/lib/project/blank-out';
import { applyEdits, insertFirst, readList, type Edit, type Item } from '@/lib/project/edit-list';
import type { AttributeChange } from './cookie-problem';

interface SetCookie {
  /** The header that was sent. */
  header: string;
  /** The line that set it, from 1, where that is known. */
  line?: number | undefined;
}

type Change = [name: string, value: string | true | null];

/** @returns the source with other attributes where it sets this cookie; null where that is not plain to see */
export function fixCookie(source: string, { header, line }: SetCookie, change: AttributeChange): string | null {
  const changes = Object.entries(change);
  return inLiteral(source, header, changes) ?? (line === undefined ? null : inOptions(source, line, changes));
}

/** The header, where it is written as it was sent. */
function inLiteral(source: string, header: string, changes: Change[]): string | null {
  const [before = '', after, ...more] = source.split(header);
  if (header === '' || after === undefined || more.length > 0) return null;
  const isLiteral = /['"`]$/.test(before) && after.startsWith(before.slice(-1));
  return isLiteral ? before + changes.reduce(withAttribute, header) + after : null;
}

function withAttribute(header: string, [name, value]: Change): string {
  const kept = header.split(';').filter((part, at) => at === 0 || !isNamed(part, name));
  const text = value === true ? ` ${name}` : ` ${name}=${value}`;
  return [...kept, ...(value === null ? [] : [text])].join(';');
}

function isNamed(part: string, name: string): boolean {
  return part.split('=')[0]?.trim().toLowerCase() === name.toLowerCase();
}

/** `.set(name, value, options)` or `.set({ name, value, … })`, which begins on that line. */
function inOptions(source: string, line: number, changes: Change[]): string | null {
  const code = blankOut(source);
  const from = code.split('\n', line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const call = /\.set\s*\(/.exec(code.slice(from, code.indexOf('\n', from) + 1 || undefined));
  if (!call) return null;
  const given = readList(code, from + call.index + call[0].length)?.items ?? [];
  if (given.length === 2 && given[1]) return withOptions(source, given[1], changes);
  const options = given.length === 1 ? given[0] : given[2];
  const edits = options && code[options.begin] === '{' ? editsOf(source, code, options, changes) : null;
  return edits && applyEdits(source, edits);
}

function withOptions(source: string, { end }: Item, changes: Change[]): string {
  const pairs = changes.filter(([, value]) => value !== null).map(pairOf);
  return applyEdits(source, [{ at: end, remove: 0, insert: `, { ${pairs.join(', ')} }` }]);
}

/** @returns null where what is spread may say otherwise */
function editsOf(source: string, code: string, whole: Item, changes: Change[]): Edit[] | null {
  const items = readList(code, whole.begin + 1)?.items ?? [];
  if (items.some(({ begin }) => !/[\w$]/.test(code[begin] ?? ''))) return null;
  return changes.flatMap((change) => {
    const [name, value] = change;
    const at = items.findIndex(({ begin, end }) => /^\w+/.exec(code.slice(begin, end))?.[0] === optionOf(name));
    const item = items[at];
    if (!item) return value === null ? [] : [insertFirst(source, whole.begin + 1, pairOf(change))];
    if (value !== null) return [{ at: item.begin, remove: item.end - item.begin, insert: pairOf(change) }];
    const begin = items[at - 1]?.end ?? item.begin;
    const end = items[at - 1] ? item.end : (items[at + 1]?.begin ?? item.end);
    return [{ at: begin, remove: end - begin, insert: '' }];
  });
}

function pairOf([name, value]: Change): string {
  return `${optionOf(name)}: ${value === true ? 'true' : `'${value}'`}`;
}

function optionOf(attribute: string): string {
  return attribute === 'HttpOnly' ? 'httpOnly' : attribute.toLowerCase();
}
