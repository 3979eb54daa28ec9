import { ChevronDown, ChevronRight } from 'lucide-react';
import { tokensOf, type Token } from '@/lib/response/body-lines';
import { findInText } from '@/lib/response/find-text';
import { isContainer, type JsonTree, type TreeRow } from '@/lib/response/json-tree';
import { LineText } from '../LineText';

const LONGEST = 2000;

interface JsonTreeRowProps {
  id: string;
  row: TreeRow;
  tree: JsonTree;
  query: string;
  isActive: boolean;
  onPress: () => void;
}

/** A line of the tree: a value, what a closed container holds, or a closing bracket. */
export function JsonTreeRow({ id, row, tree, query, isActive, onPress }: JsonTreeRowProps) {
  const isItem = row.type === 'value';
  const canOpen = isItem && isContainer(row.value) && tree.members(row.value).length > 0;
  const tokens = tokensOfRow(row, tree);
  const Arrow = isItem && row.isOpen ? ChevronDown : ChevronRight;
  const attributes = isItem
    ? {
        role: 'treeitem',
        'aria-level': row.depth + 1,
        'aria-posinset': row.position,
        'aria-setsize': row.setSize,
        'aria-selected': isActive,
        ...(canOpen ? { 'aria-expanded': row.isOpen } : {}),
      }
    : { role: 'none' };
  return (
    <div
      id={id}
      {...attributes}
      onClick={onPress}
      style={{ paddingLeft: row.depth * 16 }}
      className={`flex h-[21px] w-max min-w-full items-center leading-[21px] whitespace-pre ${isActive ? `group-focus/tree:bg-wash ${query === '' ? '' : 'bg-wash'}` : 'hover:bg-raised'}`}
    >
      <span aria-hidden className="w-4 shrink-0 text-faint">
        {canOpen ? <Arrow size={13} /> : null}
      </span>
      <span>
        <LineText tokens={tokens} matches={findInText(tokens.map(({ text }) => text).join(''), query, 50)} />
      </span>
    </div>
  );
}

function tokensOfRow(row: TreeRow, tree: JsonTree): Token[] {
  const comma = row.isLast ? [] : [{ kind: 'plain' as const, text: ',' }];
  const [first, last] = row.value.kind === 'array' ? ['[', ']'] : ['{', '}'];
  if (row.type === 'end') return [{ kind: 'plain', text: last }, ...comma];
  const key: Token[] =
    row.key === null
      ? []
      : [
          { kind: 'name', text: row.key },
          { kind: 'plain', text: ': ' },
        ];
  if (!isContainer(row.value)) return [...key, scalarToken(tree.text.slice(row.value.start, row.value.end)), ...comma];
  if (row.isOpen) return [...key, { kind: 'plain', text: first }];
  return [...key, { kind: 'plain', text: closedText(row, tree, first, last) }, ...comma];
}

function closedText({ value }: TreeRow, tree: JsonTree, first: string, last: string): string {
  const { length } = tree.members(value);
  if (length === 0) return first + last;
  const noun = value.kind === 'array' ? 'item' : 'key';
  return `${first} ${length.toLocaleString('en')} ${noun}${length === 1 ? '' : 's'} ${last}`;
}

function scalarToken(text: string): Token {
  const shown =
    text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length.toLocaleString('en')} characters)` : text;
  return { kind: text.startsWith('"') ? 'string' : (tokensOf(text)[0]?.kind ?? 'plain'), text: shown };
}
