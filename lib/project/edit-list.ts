/** A change of a text: what stands `at` goes, something else comes there. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** As the first of a list in braces, on a line of its own where the others have one. */
export function insertFirst(source: string, at: number, text: string): Edit {
  const line = /^[ \t]*(\n[ \t]+)(?=\S)/.exec(source.slice(at))?.[1];
  const isLast = /^\s*\}/.test(source.slice(at));
  return { at, remove: 0, insert: `${line ?? ' '}${text}${isLast ? ' ' : ','}` };
}

/** One of a list, without the space around it. */
export interface Item {
  begin: number;
  end: number;
}

/** What stands between commas up to the bracket that closes; null where none does. */
export function readList(code: string, from: number): { items: Item[]; end: number } | null {
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

/** @param edits none of which lies within another */
export function applyEdits(source: string, edits: Edit[]): string {
  const backwards = edits.toSorted((a, b) => b.at - a.at);
  return backwards.reduce(
    (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
    source,
  );
}
