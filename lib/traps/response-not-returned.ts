import type { Node } from 'typescript';
import { insertAt } from './edits';
import { isResponseCall, isResponseClass } from './names';
import { functionAround, nodesIn, ownNodes } from './nodes';
import type { CheckedFile, Trap } from './trap';
import type { Handler } from './handlers';
import { ts } from './typescript';

export const responseNotReturned: Trap = {
  id: 'response-not-returned',
  docs: 'https://nextjs.org/docs/app/getting-started/route-handlers',
  find: (file) =>
    file.handlers
      .flatMap((handler) => unreturned(file, handler))
      .map((at) => ({
        at,
        message: 'This Response is made and dropped: the handler goes on as if nothing had been answered.',
        fix: { title: 'Return it', edits: [insertAt(at.getStart(), 'return ')] },
      })),
};

/** Responses that are made for nothing. */
export function unreturned({ checker }: CheckedFile, { fn }: Handler): Node[] {
  return ownNodes(fn, ts.isExpressionStatement)
    .map(({ expression }) => expression)
    .filter(
      (node) =>
        isResponseCall(checker, node, 'json') ||
        isResponseCall(checker, node, 'redirect') ||
        (ts.isNewExpression(node) && isResponseClass(checker, node.expression)),
    );
}

/** A Response that is thrown, as Remix has it. */
export const responseThrown: Trap = {
  id: 'response-thrown',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  find: (file) =>
    nodesIn(file.source, ts.isThrowStatement).flatMap((at) => {
      const own = file.handlers.some(({ fn }) => functionAround(at) === fn);
      const thrown = at.expression;
      const isResponse =
        isResponseCall(file.checker, thrown, 'json') ||
        (ts.isNewExpression(thrown) && isResponseClass(file.checker, thrown.expression));
      if (!own || !isResponse || isInTry(at)) return [];
      const message = 'Next.js does not answer with a Response that is thrown: the client gets an empty 500.';
      const edits = [{ start: at.getStart(), length: 'throw'.length, text: 'return' }];
      return [{ at, message, fix: { title: 'Return it', edits } }];
    }),
};

function isInTry(node: Node): boolean {
  for (let at = node.parent as Node | undefined; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at)) return true;
  return false;
}
