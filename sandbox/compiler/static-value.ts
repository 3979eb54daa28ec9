import type { AnyNode } from 'acorn';
import type { StaticValue } from './transformed-file';

/** The value of a literal expression; undefined for anything that has to be run. */
export function staticValue(node: AnyNode | null | undefined): StaticValue | undefined {
  switch (node?.type) {
    case 'Literal':
      return isPlain(node.value) ? node.value : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
    case 'UnaryExpression':
      return negated(node.operator, staticValue(node.argument));
    case 'ArrayExpression':
      return staticArray(node.elements);
    case 'ObjectExpression':
      return staticObject(node.properties);
    default:
      return undefined;
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function negated(operator: string, value: StaticValue | undefined): number | undefined {
  return operator === '-' && typeof value === 'number' ? -value : undefined;
}

function staticArray(elements: (AnyNode | null)[]): StaticValue[] | undefined {
  const values = elements.map((element) => staticValue(element));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function staticObject(properties: AnyNode[]): { [key: string]: StaticValue } | undefined {
  const object: { [key: string]: StaticValue } = {};
  for (const property of properties) {
    const key = property.type === 'Property' && !property.computed ? keyName(property.key) : undefined;
    const value = property.type === 'Property' ? staticValue(property.value) : undefined;
    if (key === undefined || value === undefined) return undefined;
    object[key] = value;
  }
  return object;
}

/** The name of a property that is not computed. */
export function keyName(key: AnyNode): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
