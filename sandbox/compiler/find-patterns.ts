import type { AnyNode, Program } from 'acorn';
import type { PlaceOf } from './place-of';
import { argumentsOf } from './printed-calls';
import { staticValue } from './static-value';
import { visit } from './syntax-tree';
import type { ImportPattern } from './transformed-file';

/** Finds every `import()` and `require` of something that is no literal, such as `` import(`./messages/${locale}.json`) ``. */
export function findPatterns(program: Program, placeOf: PlaceOf): ImportPattern[] {
  const patterns: ImportPattern[] = [];
  visit(program, (node) => {
    const source = sourceOf(node);
    if (source && typeof staticValue(source) !== 'string')
      patterns.push({ pieces: piecesOf(source), ...placeOf(node) });
  });
  return patterns;
}

function sourceOf(node: AnyNode): AnyNode | undefined {
  return node.type === 'ImportExpression' ? node.source : argumentsOf(node, 'require')?.[0];
}

/** The text around what is only known when the code runs; a single piece where all is known. */
function piecesOf(node: AnyNode): string[] {
  const value = staticValue(node);
  if (typeof value === 'string') return [value];
  if (node.type === 'TemplateLiteral') {
    const parts = node.quasis.flatMap(({ value: { cooked } }, index) => {
      const expression = node.expressions[index];
      return [[cooked ?? ''], ...(expression ? [piecesOf(expression)] : [])];
    });
    return parts.reduce(join);
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') return join(piecesOf(node.left), piecesOf(node.right));
  return ['', ''];
}

function join(left: string[], right: string[]): string[] {
  return [...left.slice(0, -1), (left.at(-1) ?? '') + (right[0] ?? ''), ...right.slice(1)];
}
