import type { CallExpression, CatchClause, Identifier, Node } from 'typescript';
import { importName, insertAt } from './edits';
import { isGlobal, isResponseCall, names, calledFrom } from './names';
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
  const isHarmless = (call: CallExpression) =>
    !call.arguments.some((argument) => names(checker, argument, error)) || onlyReads(call);
  const onlyReads = ({ expression }: CallExpression) =>
    (ts.isPropertyAccessExpression(expression) && isGlobal(checker, expression.expression, 'console')) ||
    isGlobal(checker, expression, 'String') ||
    isResponseCall(checker, expression.parent, 'json');
  return nodesIn(block, ts.isCallExpression).every(isHarmless);
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
