/** The types of a route handler, as far as they can be read off its source. */
export interface RouteSignature {
  method: string;
  /** Type annotations of the first and second argument; undefined where there is none. */
  first: string | undefined;
  second: string | undefined;
  /** The type of an object or string literal that it returns. */
  returned: string | undefined;
  async: boolean;
}

const METHODS = 'GET|HEAD|OPTIONS|POST|PUT|DELETE|PATCH';
const HANDLER = new RegExp(
  `^export\\s+(async\\s+)?function\\s+(${METHODS})\\s*\\(|^export\\s+const\\s+(${METHODS})\\s*=\\s*(async\\s*)?(?:function\\s*\\w*\\s*)?\\(`,
  'gm',
);

/** @returns the signatures of the route handlers that the source declares at its top level */
export function readRouteSignatures(source: string): RouteSignature[] {
  return [...source.matchAll(HANDLER)].map((match) => {
    const open = match.index + match[0].length - 1;
    const close = endOfBracket(source, open);
    const [first, second] = splitAtCommas(source.slice(open + 1, close)).map(annotationOf);
    return {
      method: match[2] ?? match[3] ?? '',
      first,
      second,
      returned: returnedType(source, close),
      async: Boolean(match[1] ?? match[4]),
    };
  });
}

/** `{ params }: { params: { id: string } }` -> `{ params: { id: string; }; }`, as TypeScript prints it. */
function annotationOf(parameter: string): string | undefined {
  const pattern = parameter.trimStart();
  const end = pattern.startsWith('{') ? endOfBracket(pattern, 0) + 1 : 0;
  const colon = pattern.indexOf(':', end);
  return colon < 0 ? undefined : printType(pattern.slice(colon + 1));
}

function printType(type: string): string {
  return type
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/;? ?\}/g, '; }')
    .replace(/(\}|\w); \}/g, '$1; }');
}

/** Of the first `return` that returns a literal at the handler's own level. */
function returnedType(source: string, close: number): string | undefined {
  const open = source.indexOf('{', close);
  const body = source.slice(open + 1, endOfBracket(source, open));
  const literal = /^(?:[^{}]*[;\s])?return\s+(\{[^{}()]*\}|'[^']*'|"[^"]*")\s*;?\s*$/.exec(body)?.[1];
  if (!literal) return undefined;
  if (!literal.startsWith('{')) return 'string';
  const members = splitAtCommas(literal.slice(1, -1)).map((member) => member.split(':').map((part) => part.trim()));
  return members.every(([, value]) => typeOfLiteral(value))
    ? `{ ${members.map(([name, value]) => `${name}: ${typeOfLiteral(value)};`).join(' ')} }`
    : undefined;
}

function typeOfLiteral(value = ''): string | undefined {
  if (/^(true|false)$/.test(value)) return 'boolean';
  if (/^['"`]/.test(value)) return 'string';
  return /^-?\d/.test(value) ? 'number' : undefined;
}

/** @returns where the bracket that opens at `open` closes */
function endOfBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ('([{'.includes(text.charAt(at))) depth += 1;
    else if (')]}'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function splitAtCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{<'.includes(character)) depth += 1;
    else if (')]}>'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.filter((part) => part.trim() !== '');
}
