import { membersOf, rootValue, type JsonMember, type JsonValue } from './json-scan';

/** A JSON text of which only what is opened is read. */
export interface JsonTree {
  text: string;
  root: JsonValue | null;
  members(value: JsonValue): JsonMember[];
}

export type TreeRow =
  | (JsonMember & { type: 'value'; depth: number; isOpen: boolean; isLast: boolean; position: number; setSize: number })
  | { type: 'end'; depth: number; value: JsonValue; isLast: boolean };

/** The containers that are open, each by where it starts. */
export type OpenValues = ReadonlySet<number>;

export function createJsonTree(text: string): JsonTree {
  const known = new Map<number, JsonMember[]>();
  return {
    text,
    root: rootValue(text),
    members: (value) => {
      const members = known.get(value.start) ?? membersOf(text, value);
      known.set(value.start, members);
      return members;
    },
  };
}

export function isContainer({ kind }: JsonValue): boolean {
  return kind !== 'scalar';
}

/** The rows of what is open, from top to bottom. */
export function rowsOf(tree: JsonTree, open: OpenValues): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = ({ key, value }: JsonMember, depth: number, position: number, setSize: number) => {
    const isLast = position === setSize;
    const isOpen = isContainer(value) && open.has(value.start);
    rows.push({ type: 'value', key, value, depth, isOpen, isLast, position, setSize });
    if (!isOpen) return;
    const members = tree.members(value);
    members.forEach((child, index) => add(child, depth + 1, index + 1, members.length));
    rows.push({ type: 'end', depth, value, isLast });
  };
  if (tree.root) add({ key: null, value: tree.root }, 0, 1, 1);
  return rows;
}

/** Opens the outermost container, and inner ones for as long as rows are few and there is little to read. */
export function openAtFirst(tree: JsonTree): OpenValues {
  if (!tree.root || !isContainer(tree.root)) return new Set();
  const open = new Set([tree.root.start]);
  let members = tree.members(tree.root);
  let rows = members.length;
  let unread = MOST_READ;
  while (members.length > 0 && rows <= FEW_ROWS) {
    const inner: JsonMember[] = [];
    for (const { value } of members) {
      unread -= isContainer(value) ? value.end - value.start : 0;
      const own = isContainer(value) && unread > 0 ? tree.members(value) : [];
      if (own.length === 0 || rows + own.length > FEW_ROWS) continue;
      open.add(value.start);
      rows += own.length + 1;
      inner.push(...own);
    }
    members = inner;
  }
  return open;
}

/** The containers around a place of the text, outermost first. */
export function containersAround(tree: JsonTree, offset: number): JsonValue[] {
  const path: JsonValue[] = [];
  let value = tree.root;
  while (value && isContainer(value) && offset >= value.start && offset < value.end) {
    path.push(value);
    const members: JsonMember[] = tree.members(value);
    value = memberAt(members, offset)?.value ?? null;
  }
  return path;
}

/** The row that shows a place of the text. */
export function rowAt(rows: readonly TreeRow[], tree: JsonTree, offset: number): number {
  const around = containersAround(tree, offset).at(-1);
  if (!around) return 0;
  const member = memberAt(tree.members(around), offset);
  return rows.findIndex((row) => row.type === 'value' && row.value.start === (member?.value ?? around).start);
}

/** Of members in the order of the text, the first that ends after the offset: its key, if not it, holds the offset. */
function memberAt(members: readonly JsonMember[], offset: number): JsonMember | undefined {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member && member.value.end <= offset) low = middle + 1;
    else high = middle;
  }
  return members[low];
}

const FEW_ROWS = 300;
const MOST_READ = 1_000_000;
