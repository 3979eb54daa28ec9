import type { Expression, Node, ObjectLiteralExpression, Statement, SyntaxKind } from 'typescript';
import { ts } from './typescript';

/** What lies in a node, itself included. @param skip what is not looked into */
export function nodesIn<Wanted extends Node>(
  root: Node,
  is: (node: Node) => node is Wanted,
  skip: (node: Node) => boolean = () => false,
): Wanted[] {
  const found: Wanted[] = [];
  const visit = (node: Node) => {
    if (node !== root && skip(node)) return;
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** What a function does itself, not in functions that it makes. */
export function ownNodes<Wanted extends Node>(root: Node, is: (node: Node) => node is Wanted): Wanted[] {
  return nodesIn(root, is, ts.isFunctionLike);
}

export function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let at = node.parent as Node | undefined; at; at = at.parent) ancestors.push(at);
  return ancestors;
}

/** The function that a node is run by; undefined at a module's top. */
export function functionAround(node: Node): Node | undefined {
  return ancestorsOf(node).find(ts.isFunctionLike);
}

/**
 * Whether the second is only run after the first was: nothing that may be left out or repeated stands around the first
 * alone.
 */
export function alwaysBefore(first: Node, second: Node): boolean {
  const statement = plainStatement(first);
  const block = statement?.parent;
  if (!block || !(ts.isBlock(block) || ts.isSourceFile(block))) return false;
  if (second.getStart() < statement.end || !ancestorsOf(second).includes(block)) return false;
  return functionAround(second) === functionAround(first);
}

/** The statement that evaluates a node whenever it is run. */
function plainStatement(node: Node): Statement | undefined {
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if (ts.isFunctionLike(around)) return undefined;
    if (ts.isConditionalExpression(around) && around.condition !== inner) return undefined;
    if (ts.isBinaryExpression(around) && around.right === inner && isShortcut(around.operatorToken.kind))
      return undefined;
    if (ts.isExpressionStatement(around) || ts.isVariableStatement(around)) return around;
    if (ts.isIfStatement(around)) return around.expression === inner ? around : undefined;
    if (ts.isStatement(around)) return undefined;
    inner = around;
  }
  return undefined;
}

function isShortcut(kind: SyntaxKind): boolean {
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  return kind === AmpersandAmpersandToken || kind === BarBarToken || kind === QuestionQuestionToken;
}

/** The value that an object sets by a name, upper and lower case alike; undefined where it sets none. */
export function valueIn(object: ObjectLiteralExpression, name: string): Expression | undefined {
  for (const property of object.properties) {
    if (!property.name || nameText(property.name).toLowerCase() !== name.toLowerCase()) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** Whether an object says all its names itself. */
export function isWhole(object: ObjectLiteralExpression): boolean {
  return object.properties.every(
    (property) =>
      (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) &&
      !ts.isComputedPropertyName(property.name),
  );
}

export function textOf(node: Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function nameText(name: Node): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : '';
}
