import type { Expression, Node } from 'typescript';
import { replace, requestName } from './edits';
import type { Handler } from './handlers';
import { calledFrom, names } from './names';
import { nodesIn, textOf } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

/** `public` or `s-maxage` on an answer that is made of somebody's cookies. */
export const personalAnswerCached: Trap = {
  id: 'personal-answer-cached',
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cache-Control#private',
  find: (file) =>
    file.handlers.flatMap((handler) => {
      if (handler.method !== 'GET' || !readsCookies(file, handler)) return [];
      const headers = headersOf(handler.fn);
      if (headers.some(({ name, text }) => name === 'vary' && /cookie|\*/i.test(text))) return [];
      return headers
        .filter(({ name, text }) => name === 'cache-control' && /\bpublic\b|s-maxage/.test(text))
        .map(({ value: at }) => ({
          at,
          message: 'This answer depends on a cookie, and every cache on the way may keep it and give it to others.',
          fix: { title: 'Keep it from shared caches', edits: [replace(at, "'private, no-store'")] },
        }));
    }),
};

function readsCookies({ checker }: CheckedFile, { fn }: Handler): boolean {
  const request = requestName(fn);
  const symbol = request ? checker.getSymbolAtLocation(request) : undefined;
  const isRead = (node: Node) =>
    ts.isCallExpression(node)
      ? calledFrom(checker, node, 'next/headers') === 'cookies'
      : ts.isPropertyAccessExpression(node) && node.name.text === 'cookies' && names(checker, node.expression, symbol);
  return nodesIn(fn, (node): node is Node => isRead(node)).length > 0;
}

interface HeaderInCode {
  name: string;
  text: string;
  value: Expression;
}

/** Headers that are written out: in an object, or set by name. */
export function headersOf(root: Node): HeaderInCode[] {
  const header = (name: string | undefined, value: Expression | undefined): HeaderInCode[] => {
    const text = textOf(value);
    return name !== undefined && value && text !== undefined ? [{ name: name.toLowerCase(), text, value }] : [];
  };
  const ofObjects = nodesIn(root, ts.isPropertyAssignment).flatMap(({ name, initializer }) =>
    ts.isStringLiteral(name) || ts.isIdentifier(name) ? header(name.text, initializer) : [],
  );
  const ofCalls = nodesIn(root, ts.isCallExpression).flatMap(({ expression, arguments: [name, value] }) => {
    const isSet = ts.isPropertyAccessExpression(expression) && ['set', 'append'].includes(expression.name.text);
    return isSet ? header(textOf(name), value) : [];
  });
  return [...ofObjects, ...ofCalls];
}
