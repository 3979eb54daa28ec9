import type { AnyNode } from 'acorn';

/** A variable of the file's own by one of these names. */
const DECLARES =
  /\b(?:var|let|const|function|class)\s+(?:module|exports)\b|[(,{[]\s*(?:module|exports)\s*[,)=}\]:]|\b(?:module|exports)\s*=>/;

/** In an ES module Turbopack knows neither `module` nor `exports`: `typeof` says so, though the body of every module has both here. */
export function withoutCommonJs(node: AnyNode, source: string): { at: number; text: string }[] {
  if (node.type !== 'UnaryExpression' || node.operator !== 'typeof' || node.argument.type !== 'Identifier') return [];
  const { name, start } = node.argument;
  return (name === 'module' || name === 'exports') && !DECLARES.test(source) ? [{ at: start, text: 'void ' }] : [];
}
