import type { CallExpression, Expression, NewExpression, Node, ObjectLiteralExpression } from 'typescript';
import { around, insertAt, replace, withRequest } from './edits';
import { hasName, isGlobal } from './names';
import { isWhole, nodesIn, textOf, valueIn } from './nodes';
import { startOf } from './redirect-answers';
import type { CheckedFile, Found, Trap } from './trap';
import { ts } from './typescript';

const FETCH = 'https://developer.mozilla.org/docs/Web/API/Window/fetch';

/** A body in a request that may have none. */
export const getWithBody: Trap = {
  id: 'get-with-body',
  docs: 'https://developer.mozilla.org/docs/Web/API/RequestInit#body',
  find: (file) => requestsOf(file).flatMap((made) => bodyOfGet(file, made)),
};

/** An object as a body, which becomes `[object Object]`. */
export const bodyOfObject: Trap = {
  id: 'body-of-object',
  docs: `${FETCH}#setting_a_body`,
  find: (file) =>
    requestsOf(file).flatMap(({ options }) => {
      const body = options && valueIn(options, 'body');
      if (!body || !ts.isObjectLiteralExpression(body)) return [];
      const message = 'An object is no body: it would be sent as the text "[object Object]".';
      const fix = { title: 'Send it as JSON', edits: around(body, 'JSON.stringify(', ')') };
      return [{ at: body, message, fix, instead: namesAround(body) }];
    }),
};

/** `fetch('/api/…')`, which on a server is relative to nothing. */
export const relativeFetch: Trap = {
  id: 'relative-fetch',
  docs: 'https://nextjs.org/docs/app/api-reference/functions/fetch',
  find: (file) =>
    requestsOf(file).flatMap(({ call, url }) => {
      const own = file.handlers.find(({ fn }) => fn.pos <= call.pos && call.end <= fn.end);
      if (file.kind !== 'route' || !url || !/^\/(?!\/)/.test(startOf(url))) return [];
      const request = own && withRequest(own.fn);
      const message =
        'On a server there is no page that this address is relative to: fetch throws "Failed to parse URL".';
      if (!request) return [{ at: url, message }];
      const edits = [...around(url, 'new URL(', `, ${request.name}.url)`), ...request.edits];
      return [{ at: url, message, fix: { title: 'Resolve it against the request’s address', edits } }];
    }),
};

interface RequestMade {
  call: CallExpression | NewExpression;
  url: Expression | undefined;
  options: ObjectLiteralExpression | undefined;
}

function requestsOf({ source, checker }: CheckedFile): RequestMade[] {
  const isCall = (node: CallExpression | NewExpression) =>
    isGlobal(checker, node.expression, ts.isNewExpression(node) ? 'Request' : 'fetch');
  return nodesIn(source, (node) => ts.isCallExpression(node) || ts.isNewExpression(node))
    .filter(isCall)
    .map((call) => {
      const [url, init] = call.arguments ?? [];
      return { call, url, options: init && ts.isObjectLiteralExpression(init) ? init : undefined };
    });
}

function bodyOfGet(file: CheckedFile, { url, options }: RequestMade): Found[] {
  // A Request has a method of its own.
  if (url && mayBeRequest(file, url)) return [];
  const body = options && isWhole(options) ? valueIn(options, 'body') : undefined;
  if (!options || !body || ['null', 'undefined'].includes(body.getText()) || ts.isIdentifier(body)) return [];
  const method = valueIn(options, 'method');
  if (method && !['GET', 'HEAD'].includes(textOf(method)?.toUpperCase() ?? '')) return [];
  const edit = method ? replace(method, "'POST'") : insertAt(options.getStart() + 1, " method: 'POST',");
  const message = `A ${textOf(method)?.toUpperCase() ?? 'GET'} request cannot have a body: fetch throws.`;
  return [{ at: body, message, fix: { title: 'Send it as POST', edits: [edit] } }];
}

function mayBeRequest({ checker }: CheckedFile, url: Expression): boolean {
  const type = checker.getTypeAtLocation(url);
  return (type.isUnion() ? type.types : [type]).some((one) => hasName(one, 'Request'));
}

/** TypeScript marks the name that the object is given by, or the first in it. */
function namesAround({ parent, properties }: ObjectLiteralExpression): Node[] {
  const own = properties.slice(0, 1).flatMap(({ name }) => (name ? [name] : []));
  return ts.isPropertyAssignment(parent) ? [parent.name, ...own] : own;
}
