import type { CallExpression } from 'typescript';
import { insertAt, requestName } from './edits';
import { names } from './names';
import { alwaysBefore, nodesIn } from './nodes';
import type { CheckedFile, Found, Trap } from './trap';
import type { Handler } from './handlers';
import { ts } from './typescript';

export const BODY_METHODS = ['json', 'text', 'formData', 'arrayBuffer', 'blob', 'bytes'];

export const bodyReadTwice: Trap = {
  id: 'body-read-twice',
  docs: 'https://developer.mozilla.org/docs/Web/API/Request/bodyUsed',
  find: (file) => file.handlers.flatMap((handler) => ofHandler(file, handler)),
};

function ofHandler(file: CheckedFile, handler: Handler): Found[] {
  const reads = isReplaced(file, handler) ? [] : bodyReads(file, handler);
  return reads.flatMap((at, index) => {
    const before = reads.slice(0, index).findLast((other) => alwaysBefore(other, at));
    if (!before) return [];
    const message = 'A body can be read once: this second read throws "Body has already been read".';
    const edits = [insertAt(endOfRequest(before), '.clone()')];
    return [{ at, message, fix: { title: 'Read a clone the first time', edits } }];
  });
}

/** Where a handler reads its request's body. */
export function bodyReads({ checker }: CheckedFile, { fn }: Handler): CallExpression[] {
  const request = requestName(fn);
  const symbol = request && checker.getSymbolAtLocation(request);
  if (!symbol || !fn.body) return [];
  return nodesIn(fn.body, ts.isCallExpression).filter(
    ({ expression }) =>
      ts.isPropertyAccessExpression(expression) &&
      BODY_METHODS.includes(expression.name.text) &&
      names(checker, expression.expression, symbol),
  );
}

/** Whether another request takes the place of the handler's. */
function isReplaced({ checker }: CheckedFile, { fn }: Handler): boolean {
  const request = requestName(fn);
  const symbol = request ? checker.getSymbolAtLocation(request) : undefined;
  return nodesIn(fn, ts.isBinaryExpression).some(
    ({ left, operatorToken }) => operatorToken.kind === ts.SyntaxKind.EqualsToken && names(checker, left, symbol),
  );
}

function endOfRequest({ expression }: CallExpression): number {
  return ts.isPropertyAccessExpression(expression) ? expression.expression.end : expression.end;
}
