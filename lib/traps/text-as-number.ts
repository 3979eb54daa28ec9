import type { BinaryExpression, Expression, Node } from 'typescript';
import { around } from './edits';
import { hasName, isPromise } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

/** A part of the address compared with a number. */
export const textAsNumber: Trap = {
  id: 'text-as-number',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/dynamic-routes',
  find: (file) =>
    nodesIn(file.source, ts.isBinaryExpression).flatMap((comparison) => {
      const { left, right } = comparison;
      if (!isEquality(comparison)) return [];
      const text = isNumber(file, right) ? left : isNumber(file, left) ? right : undefined;
      if (!text || isNumber(file, text) || !isOfAddress(file, text)) return [];
      const message = 'What comes from the address is text, and no text equals a number.';
      const fix = { title: 'Compare it as a number', edits: around(text, 'Number(', ')') };
      return [{ at: text, message, fix, instead: [comparison] }];
    }),
};

function isEquality({ operatorToken: { kind } }: BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

function isNumber({ checker }: CheckedFile, node: Node): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;
}

/** Whether a node is text that is read of `params`, or of the query. */
function isOfAddress(file: CheckedFile, node: Expression): boolean {
  const source = sourceOf(file, node);
  if (ts.isCallExpression(source) && ts.isPropertyAccessExpression(source.expression)) {
    const { name, expression } = source.expression;
    return name.text === 'get' && hasName(file.checker.getTypeAtLocation(expression), 'URLSearchParams');
  }
  if (!isText(file, node)) return false;
  const object = ts.isPropertyAccessExpression(source) ? bare(source.expression) : source;
  return isParams(object);
}

/** What a name was made of, where that is one expression. */
function sourceOf({ checker }: CheckedFile, node: Expression): Expression {
  const declared = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.valueDeclaration : undefined;
  const declaration = declared && ts.isBindingElement(declared) ? declared.parent.parent : declared;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
    ? bare(declaration.initializer)
    : bare(node);
}

function bare(node: Expression): Expression {
  return ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) ? bare(node.expression) : node;
}

function isParams(node: Node): boolean {
  return ts.isIdentifier(node)
    ? node.text === 'params'
    : ts.isPropertyAccessExpression(node) && node.name.text === 'params';
}

function isText({ checker }: CheckedFile, node: Expression): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0 && !isPromise(checker, node);
}
