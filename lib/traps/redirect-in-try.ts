import type {
  BinaryExpression,
  CallExpression,
  CatchClause,
  Identifier,
  Node,
  Symbol as TsSymbol,
  TypeChecker,
  VariableDeclaration,
} from 'typescript';
import { importName, insertAt } from './edits';
import { isGlobal, isResponseCall, calledFrom } from './names';
import { ancestorsOf, nodesIn } from './nodes';
import type { CheckedFile, Edit, Found, Trap } from './trap';
import { ts } from './typescript';

const THROWING = ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized'];

export const redirectInTry: Trap = {
  id: 'redirect-in-try',
  docs: 'https://nextjs.org/docs/app/api-reference/functions/redirect',
  find: (file) =>
    nodesIn(file.source, ts.isCallExpression).flatMap((call) => {
      const name = calledFrom(file.checker, call, 'next/navigation');
      const clause = name !== undefined && THROWING.includes(name) ? catching(call) : undefined;
      return clause && swallows(file, clause) ? [found(file, call, name ?? '', clause)] : [];
    }),
};

function found(file: CheckedFile, at: CallExpression, name: string, clause: CatchClause): Found {
  return {
    at,
    message: `${name}() answers by throwing, and the catch below catches that: the client gets what the catch answers.`,
    fix: { title: 'Let what Next.js throws pass the catch', edits: rethrow(file, clause) },
  };
}

/** The clause that gets what a node throws first. */
function catching(node: Node): CatchClause | undefined {
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if (ts.isFunctionLike(around)) return undefined;
    if (ts.isTryStatement(around) && around.tryBlock === inner && around.catchClause) return around.catchClause;
    inner = around;
  }
  return undefined;
}

/** Whether a clause keeps whatever it catches: it neither throws nor hands the error to anybody who may. */
function swallows({ checker }: CheckedFile, { block, variableDeclaration }: CatchClause): boolean {
  if (nodesIn(block, ts.isThrowStatement).length > 0) return false;
  const name = variableDeclaration?.name;
  if (name && !ts.isIdentifier(name)) return false;
  const error = name && checker.getSymbolAtLocation(name);
  return !nodesIn(block, ts.isIdentifier).some((node) => isNamed(checker, node, error) && isHandedOn(checker, node));
}

function isNamed(checker: TypeChecker, node: Identifier, symbol: TsSymbol | undefined): boolean {
  const isShort = ts.isShorthandPropertyAssignment(node.parent);
  const own = isShort ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
  return symbol !== undefined && own === symbol;
}

/** Whether an error, or an object that has it, is kept under a name or given to a function that may throw it. */
function isHandedOn(checker: TypeChecker, error: Node): boolean {
  let inner = error;
  for (const around of ancestorsOf(error)) {
    if (ts.isCallExpression(around)) return around.expression !== inner && !onlyReads(checker, around);
    if (ts.isBinaryExpression(around)) return around.right === inner && isAssignment(around);
    if (ts.isVariableDeclaration(around)) return around.initializer === inner && isHandedOnAs(checker, around);
    if (!PASSES_ON.some((passes) => passes(around))) return false;
    inner = around;
  }
  return false;
}

const PASSES_ON: ((node: Node) => boolean)[] = [
  ts.isAsExpression,
  ts.isParenthesizedExpression,
  ts.isObjectLiteralExpression,
  ts.isPropertyAssignment,
  ts.isShorthandPropertyAssignment,
  ts.isArrayLiteralExpression,
];

function isAssignment({ operatorToken }: BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isHandedOnAs(checker: TypeChecker, { name, parent }: VariableDeclaration): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  return nodesIn(parent.parent.parent, ts.isIdentifier).some(
    (node) => node !== name && isNamed(checker, node, symbol) && isHandedOn(checker, node),
  );
}

function onlyReads(checker: TypeChecker, { expression }: CallExpression): boolean {
  return (
    (ts.isPropertyAccessExpression(expression) && isGlobal(checker, expression.expression, 'console')) ||
    isGlobal(checker, expression, 'String') ||
    isResponseCall(checker, expression.parent, 'json')
  );
}

function rethrow({ source, release }: CheckedFile, { block, variableDeclaration }: CatchClause): Edit[] {
  const name = (variableDeclaration?.name as Identifier | undefined)?.text ?? 'error';
  const first = block.statements[0];
  const indent = first ? lineStart(first) : '';
  const call = release.rules.hasRethrow
    ? `unstable_rethrow(${name});`
    : `if (${name} instanceof Error && 'digest' in ${name}) throw ${name};`;
  return [
    ...(release.rules.hasRethrow ? importName(source, 'next/navigation', 'unstable_rethrow') : []),
    ...(variableDeclaration ? [] : [insertAt(block.getStart(), `(${name}) `)]),
    insertAt(first?.getStart() ?? block.getStart() + 1, first ? `${call}\n${indent}` : ` ${call} `),
  ];
}

/** What stands before a node on its line, where that is only space. */
function lineStart(node: Node): string {
  const before = node.getSourceFile().text.slice(0, node.getStart());
  return /(?:^|\n)([ \t]*)$/.exec(before)?.[1] ?? '';
}
