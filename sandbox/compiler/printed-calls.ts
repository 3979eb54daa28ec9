import type { AnyNode, CallExpression, Expression } from 'acorn';

/** Looks through the `__name(…, 'GET')` of esbuild's `keepNames`. */
export function unwrapName(node: Expression | null | undefined): Expression | null | undefined {
  const [named] = (node && argumentsOf(node, '__name')) ?? [];
  return named && named.type !== 'SpreadElement' ? named : node;
}

export function isCallOf(node: AnyNode, name: string): boolean {
  return argumentsOf(node, name) !== undefined;
}

export function argumentsOf(node: AnyNode, name: string): CallExpression['arguments'] | undefined {
  const matches = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name;
  return matches ? node.arguments : undefined;
}

/** The `require('x')` in `require('x')` and `__toESM(require('x'))`. */
export function requireOf(node: AnyNode | null | undefined): CallExpression | undefined {
  if (node?.type !== 'CallExpression') return undefined;
  if (specifierOf(node) !== undefined) return node;
  return requireOf(argumentsOf(node, '__toESM')?.[0]);
}

export function specifierOf(node: AnyNode): string | undefined {
  const [argument] = argumentsOf(node, 'require') ?? [];
  return argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined;
}
