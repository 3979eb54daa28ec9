import type { Expression, Node, PropertyAccessExpression } from 'typescript';
import { makeAsync, replace, requestName } from './edits';
import type { Handler } from './handlers';
import { names } from './names';
import { functionAround, nodesIn } from './nodes';
import type { CheckedFile, Edit, Found, Trap } from './trap';
import { ts } from './typescript';

const DOCS = 'https://nextjs.org/docs/app/api-reference/functions/next-request';

/** `request.query`, as Express and the Pages Router have it. */
export const requestQuery = ofRequest('request-query', 'query', (node) => {
  const message = 'A Request has no `query`: the query is part of its address.';
  const query = `new URL(${node.expression.getText()}.url).searchParams`;
  const { parent } = node;
  const name = ts.isPropertyAccessExpression(parent) ? `'${parent.name.text}'` : indexOf(parent, node);
  const edits = name ? [replace(parent, `${query}.get(${name})`)] : [replace(node, `Object.fromEntries(${query})`)];
  return { at: node, message, fix: { title: 'Read the address', edits }, instead: [node.name] };
});

/** `request.body`, read as if it were what was sent. */
export const bodyAsObject = ofRequest('body-as-object', 'body', (node, handler) => {
  const { parent } = node;
  const isParsed =
    ts.isCallExpression(parent) && parent.arguments[0] === node && parent.expression.getText() === 'JSON.parse';
  const isRead = ts.isPropertyAccessExpression(parent) && !OF_STREAMS.has(parent.name.text);
  const isTaken = ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name);
  if (!(isParsed || isRead || isTaken) || functionAround(node) !== handler.fn) return undefined;
  const message = '`body` is a stream of bytes, not what was sent: json() reads it.';
  const read = `await ${node.expression.getText()}.json()`;
  const edit = isParsed ? replace(parent, read) : replace(node, isRead ? `(${read})` : read);
  const instead = [node, ...(isRead ? [parent.name] : []), ...(isTaken ? bound(parent.name) : [])];
  return { at: node, message, fix: { title: 'Read it with json()', edits: [edit, ...makeAsync(node)] }, instead };
});

const OF_STREAMS = new Set(['getReader', 'pipeTo', 'pipeThrough', 'tee', 'cancel', 'locked', 'values']);

/** `request.headers['x']` and `request.cookies.name`, which are no plain objects. */
export const headersAsObject = ofRequest('headers-as-object', 'headers', (node) => ofCollection(node, ''));
export const cookiesAsObject = ofRequest('cookies-as-object', 'cookies', (node) => ofCollection(node, '?.value'));

function ofCollection(node: PropertyAccessExpression, value: string): Found | undefined {
  const { parent } = node;
  const name = indexOf(parent, node);
  if (!name || isAssigned(parent)) return undefined;
  const message = `\`${node.name.text}\` is no plain object: this is always undefined.`;
  const edits: Edit[] = [replace(parent, `${node.getText()}.get(${name})${value}`)];
  return { at: parent, message, fix: { title: 'Ask with get()', edits }, instead: partsOf(parent) };
}

/** The name, in quotes, that is read of an object. */
function indexOf(parent: Node, object: Expression): string | undefined {
  if (ts.isElementAccessExpression(parent) && parent.expression === object)
    return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.getText() : undefined;
  return undefined;
}

function isAssigned(node: Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node;
}

function partsOf(node: Node): Node[] {
  return ts.isElementAccessExpression(node) ? [node, node.argumentExpression] : [node];
}

function bound(name: Node): Node[] {
  return ts.isObjectBindingPattern(name) ? name.elements.map((element) => element.name) : [];
}

/** A trap of something that a handler reads of its request. */
function ofRequest(
  id: string,
  property: string,
  look: (node: PropertyAccessExpression, handler: Handler) => Found | undefined,
): Trap {
  return {
    id,
    docs: DOCS,
    find: (file) =>
      file.handlers.flatMap((handler) => readsOf(file, handler, property).flatMap((node) => look(node, handler) ?? [])),
  };
}

function readsOf({ checker }: CheckedFile, { fn }: Handler, property: string): PropertyAccessExpression[] {
  const request = requestName(fn);
  const symbol = request ? checker.getSymbolAtLocation(request) : undefined;
  return nodesIn(fn, ts.isPropertyAccessExpression).filter(
    (node) => node.name.text === property && names(checker, node.expression, symbol),
  );
}
