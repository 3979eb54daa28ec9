import type { AnyNode } from 'acorn';
import { specifierOf } from './printed-calls';

/** esbuild's helper makes the namespace of a module of this; of JSON, the bundlers export more. */
export function linkJson(call: AnyNode, attributed: Map<string, boolean[]>): { at: number; text: string }[] {
  const required = call.type === 'CallExpression' ? call.arguments[0] : undefined;
  const specifier = required && specifierOf(required);
  if (!required || !specifier?.endsWith('.json')) return [];
  const link = { at: required.start + 'require'.length, text: '.json' };
  return attributed.get(specifier)?.shift() ? [link, { at: required.end - 1, text: ', true' }] : [link];
}

/** The JSON files that are imported, and of each import whether it says so (`with { type: 'json' }`), as esbuild does not. */
export function findJsonImports(text: string): Map<string, boolean[]> {
  const found = new Map<string, boolean[]>();
  for (const [, , specifier = '', attributes] of text.matchAll(/\bfrom\s*(['"])([^'"]+\.json)\1(\s*with\b)?/g))
    found.set(specifier, [...(found.get(specifier) ?? []), attributes !== undefined]);
  return found;
}
