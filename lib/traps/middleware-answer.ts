import type { CallExpression } from 'typescript';
import { replace } from './edits';
import { isNextResponse, names } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

const DOCS = 'https://nextjs.org/docs/messages/next-response-next-in-app-route-handler';

/** What only a proxy can answer. */
export const middlewareAnswer: Trap = {
  id: 'middleware-answer',
  docs: DOCS,
  find: (file) => [
    ...callsOf(file, 'next').map((at) => ({
      at,
      message: 'Nothing comes after a Route Handler: where it returns NextResponse.next(), the client gets a 500.',
      fix: { title: 'Answer with no content', edits: [replace(at, 'new NextResponse(null, { status: 204 })')] },
    })),
    ...callsOf(file, 'rewrite').map((at) => ({
      at,
      message: 'Only a proxy can rewrite: where a Route Handler returns NextResponse.rewrite(), the client gets a 500.',
      fix: { title: 'Redirect instead', edits: [replace(at.expression, 'NextResponse.redirect')] },
    })),
  ],
};

/** Whether a call makes something that only lends its headers or cookies to the answer. */
function isKeptBack({ source, checker }: CheckedFile, { parent }: CallExpression): boolean {
  if (!ts.isVariableDeclaration(parent)) return false;
  const symbol = checker.getSymbolAtLocation(parent.name);
  const uses = nodesIn(source, ts.isIdentifier).filter((node) => node !== parent.name && names(checker, node, symbol));
  return uses.every((use) => ts.isPropertyAccessExpression(use.parent));
}

function callsOf(file: CheckedFile, name: string): CallExpression[] {
  const { kind, source, checker } = file;
  if (kind !== 'route') return [];
  return nodesIn(source, ts.isCallExpression)
    .filter(
      ({ expression }) =>
        ts.isPropertyAccessExpression(expression) &&
        expression.name.text === name &&
        expression.expression.getText() === 'NextResponse' &&
        isNextResponse(checker, expression.expression),
    )
    .filter((call) => !isKeptBack(file, call));
}
