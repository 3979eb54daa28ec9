import type { Node } from 'typescript';
import { replace, requestName } from './edits';
import { calledFrom, names } from './names';
import { nodesIn, textOf } from './nodes';
import { optionOf } from './segment-options';
import type { CheckedFile, Trap } from './trap';
import type { Handler } from './handlers';
import { ts } from './typescript';

/** `force-static` beside what is read of a request. */
export const requestOfStatic: Trap = {
  id: 'request-of-static',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#dynamic',
  find: (file) => {
    const dynamic = optionOf(file, 'dynamic');
    if (!dynamic || textOf(dynamic.value) !== 'force-static') return [];
    return file.handlers
      .filter(({ method }) => method === 'GET')
      .flatMap((handler) => {
        const at = readsOf(file, handler)[0];
        if (!at) return [];
        const message = `With dynamic = 'force-static' there is no request: what is read here is always empty.`;
        const edits = [replace(dynamic.value, "'force-dynamic'")];
        return [{ at, message, fix: { title: 'Answer each request anew', edits } }];
      });
  },
};

const OF_REQUEST = ['headers', 'cookies'];

function readsOf({ checker }: CheckedFile, { fn }: Handler): Node[] {
  const request = requestName(fn);
  const symbol = request ? checker.getSymbolAtLocation(request) : undefined;
  const isRead = (node: Node): boolean => {
    if (ts.isCallExpression(node)) return OF_REQUEST.includes(calledFrom(checker, node, 'next/headers') ?? '');
    if (!ts.isPropertyAccessExpression(node)) return false;
    if (OF_REQUEST.includes(node.name.text)) return names(checker, node.expression, symbol);
    const ofUrl = node.name.text === 'searchParams' && ts.isPropertyAccessExpression(node.expression);
    return ofUrl && names(checker, node.expression.expression, symbol);
  };
  return nodesIn(fn, (node): node is Node => isRead(node));
}
