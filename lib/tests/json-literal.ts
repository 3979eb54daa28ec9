import { quoteJs } from '@/lib/export/fetch-snippet';

/** A line of more characters is broken. */
const LONGEST_LINE = 80;

/** What another answer has otherwise: a time, or an id that was made at random. */
const NEW_EACH_TIME =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** @returns a JSON value as JavaScript, for a statement that is indented by two; of times and UUIDs only that they are there */
export function literalOf(value: unknown): string {
  return write(value, '  ', (leaf) => {
    if (typeof leaf !== 'string') return Object.is(leaf, -0) ? '-0' : String(leaf);
    return NEW_EACH_TIME.test(leaf) ? 'expect.any(String)' : quoteJs(leaf);
  });
}

/** @returns the value with `expect.any(…)` in the place of its strings, numbers and booleans */
export function shapeOf(value: unknown): string {
  return write(value, '  ', (leaf) => (leaf === null ? 'null' : `expect.any(${TYPES[typeof leaf] ?? 'Object'})`));
}

const TYPES: Record<string, string> = { string: 'String', number: 'Number', boolean: 'Boolean' };

function write(value: unknown, indent: string, writeLeaf: (leaf: unknown) => string): string {
  if (typeof value !== 'object' || value === null) return writeLeaf(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = Object.entries(value).map(
    ([name, part]) => (isList ? '' : `${nameOf(name)}: `) + write(part, inner, writeLeaf),
  );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const space = isList ? '' : ' ';
  const line = open + space + parts.join(', ') + space + close;
  const fits = line.length + indent.length <= LONGEST_LINE && !line.includes('\n');
  return fits ? line : `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** The name of a property as code has it: `__proto__: 1` would set the prototype. */
export function nameOf(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoteJs(name);
}
