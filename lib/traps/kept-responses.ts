import type { Expression, Node } from 'typescript';
import { insertAt, replace } from './edits';
import { isResponseCall, isResponseClass, names } from './names';
import { functionAround, nodesIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

/** A Response that is made once, and returned for every request. */
export const sharedResponse: Trap = {
  id: 'shared-response',
  docs: 'https://developer.mozilla.org/docs/Web/API/Response/clone',
  find: (file) =>
    constants(file).flatMap(({ name, value }) => {
      if (functionAround(value) || !isResponseWithBody(file, value)) return [];
      const symbol = file.checker.getSymbolAtLocation(name);
      const message = 'One Response for all requests: its body is read by the first, and the next get an empty one.';
      return nodesIn(file.source, ts.isIdentifier)
        .filter((node) => node !== name && names(file.checker, node, symbol) && isReturned(file, node))
        .map((at) => ({ at, message, fix: { title: 'Return a clone', edits: [insertAt(at.end, '.clone()')] } }));
    }),
};

/** `Response.redirect(…)`, whose headers are then set. */
export const redirectHeaders: Trap = {
  id: 'redirect-headers',
  docs: 'https://developer.mozilla.org/docs/Web/API/Response/redirect_static',
  find: (file) =>
    constants(file).flatMap(({ name, value }) => {
      if (!isResponseCall(file.checker, value, 'redirect') || !/^Response\b/.test(value.getText())) return [];
      const [url, status] = value.arguments;
      const symbol = file.checker.getSymbolAtLocation(name);
      const at = nodesIn(file.source, ts.isCallExpression).find((call) => changesHeaders(file, call, symbol));
      if (!at || !url) return [];
      const message = 'The headers of Response.redirect() cannot be changed: this throws.';
      const made = `new Response(null, { status: ${status?.getText() ?? 302}, headers: { Location: String(${url.getText()}) } })`;
      return [{ at, message, fix: { title: 'Make a Response that can be changed', edits: [replace(value, made)] } }];
    }),
};

function changesHeaders(
  { checker }: CheckedFile,
  { expression }: { expression: Expression },
  symbol: Parameters<typeof names>[2],
) {
  if (!ts.isPropertyAccessExpression(expression) || !['set', 'append', 'delete'].includes(expression.name.text))
    return false;
  const headers = expression.expression;
  return (
    ts.isPropertyAccessExpression(headers) &&
    headers.name.text === 'headers' &&
    names(checker, headers.expression, symbol)
  );
}

function constants({ kind, source }: CheckedFile): { name: Node; value: Expression }[] {
  if (kind !== 'route') return [];
  return nodesIn(source, ts.isVariableDeclaration).flatMap(({ name, initializer, parent }) =>
    initializer && ts.isIdentifier(name) && parent.flags & ts.NodeFlags.Const ? [{ name, value: initializer }] : [],
  );
}

/** Without a body, a Response can be sent as often as one likes. */
function isResponseWithBody({ checker }: CheckedFile, node: Expression): boolean {
  if (isResponseCall(checker, node, 'json')) return true;
  if (!ts.isNewExpression(node) || !isResponseClass(checker, node.expression)) return false;
  const body = node.arguments?.[0];
  return body !== undefined && !['null', 'undefined'].includes(body.getText());
}

/** Whether a handler answers with a node. */
function isReturned({ handlers }: CheckedFile, node: Node): boolean {
  const isAnswer = ts.isReturnStatement(node.parent) || ts.isArrowFunction(node.parent);
  return isAnswer && handlers.some(({ fn }) => functionAround(node) === fn);
}
