/** An expression as SWC's syntax tree has it; what is not a literal has a type only. */
export type Expression =
  | { type: 'StringLiteral'; value: string }
  | { type: 'NumericLiteral'; value: number }
  | { type: 'BooleanLiteral'; value: boolean }
  | { type: 'NullLiteral' }
  | { type: 'Identifier'; value: string }
  | { type: 'TemplateLiteral'; expressions: unknown[]; quasis: { cooked: string; raw: string }[] }
  | { type: 'ArrayExpression'; elements: { spread: boolean; expression: Expression }[] }
  | { type: 'ObjectExpression'; properties: Property[] }
  | {
      type:
        | 'UnaryExpression'
        | 'BinaryExpression'
        | 'ConditionalExpression'
        | 'MemberExpression'
        | 'CallExpression'
        | 'ArrowFunctionExpression';
    };

type Property = { type: 'KeyValueProperty'; key: Expression; value: Expression } | { type: 'SpreadElement' };

/** Where parsing stands in a text. */
interface Cursor {
  text: string;
  at: number;
}

/** Reads the expression at the start of the text, as far as Next's static analysis looks into one. */
export function parseStaticExpression(text: string): Expression {
  return parse({ text, at: 0 });
}

function parse(cursor: Cursor): Expression {
  skip(cursor, /\s*/y);
  const value = parseOperand(cursor);
  const [, next] = skip(
    cursor,
    /[^\S\n]*(?:as\s+const|(?:as|satisfies)\s+[^;\n,}\]]+)?\s*(=>|\?\.|\?|\.|\(|(?:[*%/+-]|[<>=&|]{1,3}))?/y,
  );
  if (!next) return value;
  return { type: FOLLOWED_BY[next] ?? 'BinaryExpression' };
}

const FOLLOWED_BY: Record<
  string,
  'ArrowFunctionExpression' | 'ConditionalExpression' | 'MemberExpression' | 'CallExpression'
> = {
  '=>': 'ArrowFunctionExpression',
  '?': 'ConditionalExpression',
  '?.': 'MemberExpression',
  '.': 'MemberExpression',
  '(': 'CallExpression',
};

function parseOperand(cursor: Cursor): Expression {
  const [string] = skip(cursor, /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/y);
  if (string) return { type: 'StringLiteral', value: string.slice(1, -1).replace(/\\(.)/g, '$1') };
  const [number] = skip(cursor, /\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy);
  if (number) return { type: 'NumericLiteral', value: Number(number.replaceAll('_', '')) };
  const [word] = skip(cursor, /[\w$]+/y);
  if (word) return wordOf(word);
  const [template] = skip(cursor, /`(?:\\.|[^`\\])*`/y);
  if (template) return templateOf(template.slice(1, -1));
  if (skip(cursor, /\[/y)[0]) return { type: 'ArrayExpression', elements: [...items(cursor, ']', parseElement)] };
  if (skip(cursor, /\{/y)[0]) return { type: 'ObjectExpression', properties: [...items(cursor, '}', parseProperty)] };
  return { type: skip(cursor, /[-+!~]/y)[0] ? 'UnaryExpression' : 'ArrowFunctionExpression' };
}

function wordOf(word: string): Expression {
  if (word === 'true' || word === 'false') return { type: 'BooleanLiteral', value: word === 'true' };
  return word === 'null' ? { type: 'NullLiteral' } : { type: 'Identifier', value: word };
}

function templateOf(text: string): Expression {
  const expressions = [...text.matchAll(/\$\{/g)];
  return { type: 'TemplateLiteral', expressions, quasis: [{ cooked: text, raw: text }] };
}

/** The list's items up to its end; stops where an item cannot be read. */
function* items<Item>(cursor: Cursor, end: ']' | '}', parseItem: (cursor: Cursor) => Item): Generator<Item> {
  for (let last = -1; cursor.at > last && cursor.at < cursor.text.length;) {
    last = cursor.at;
    skip(cursor, /[\s,]*/y);
    if (cursor.text[cursor.at] === end) {
      cursor.at += 1;
      return;
    }
    yield parseItem(cursor);
  }
}

function parseElement(cursor: Cursor): { spread: boolean; expression: Expression } {
  const spread = Boolean(skip(cursor, /\.\.\./y)[0]);
  return { spread, expression: parse(cursor) };
}

function parseProperty(cursor: Cursor): Property {
  if (skip(cursor, /\.\.\./y)[0]) {
    parse(cursor);
    return { type: 'SpreadElement' };
  }
  const key = parseOperand(cursor);
  if (!skip(cursor, /\s*:/y)[0]) return { type: 'SpreadElement' };
  return { type: 'KeyValueProperty', key, value: parse(cursor) };
}

/** Moves past what the pattern finds right here. @returns the match and its groups; empty strings where there is none */
function skip(cursor: Cursor, pattern: RegExp): string[] {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return [''];
  cursor.at = pattern.lastIndex;
  return [...match];
}
