import type { Expression, NewExpression, Node } from 'typescript';
import { insertAt, replace } from './edits';
import { isResponseClass } from './names';
import { nodesIn, valueIn } from './nodes';
import { responseCalls } from './response-calls';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

const RESPONSE = 'https://developer.mozilla.org/docs/Web/API/Response';

export const objectAsBody: Trap = {
  id: 'object-as-body',
  docs: `${RESPONSE}/Response`,
  find: (file) =>
    nodesIn(file.source, ts.isNewExpression).flatMap((made) => {
      const body = made.arguments?.[0];
      if (!body || !isResponseClass(file.checker, made.expression)) return [];
      if (!ts.isObjectLiteralExpression(body) && !ts.isArrayLiteralExpression(body)) return [];
      const message = ts.isArrayLiteralExpression(body)
        ? 'A list is no body: the client gets its entries as text, with commas between them.'
        : 'An object is no body: the client gets the text "[object Object]".';
      const start = made.getStart();
      const edit = { start, length: made.expression.end - start, text: `${made.expression.getText()}.json` };
      const instead = [body, ...firstNames(body)];
      return [{ at: body, message, fix: { title: 'Answer it as JSON', edits: [edit] }, instead }];
    }),
};

export const stringifiedTwice: Trap = {
  id: 'stringified-twice',
  docs: `${RESPONSE}/json_static`,
  find: (file) =>
    responseCalls(file, 'json').flatMap(({ arguments: [at] }) => {
      if (!at || !ts.isCallExpression(at) || at.expression.getText() !== 'JSON.stringify') return [];
      const [value] = at.arguments;
      if (!value) return [];
      const message = 'json() makes JSON itself: the client gets a text with JSON in it, in quotes.';
      return [{ at, message, fix: { title: 'Pass the value itself', edits: [replace(at, value.getText())] } }];
    }),
};

export const statusInBody: Trap = {
  id: 'status-in-body',
  docs: `${RESPONSE}/status`,
  find: (file) =>
    responseCalls(file, 'json').flatMap(({ arguments: [body, init] }) => {
      if (!body || init || !ts.isObjectLiteralExpression(body)) return [];
      const at = valueIn(body, 'status') ?? valueIn(body, 'statusCode');
      if (!at || !/^[45]\d\d$/.test(at.getText())) return [];
      const message = `The status of this answer is 200: a client sees ${at.getText()} only if it reads the body.`;
      const edits = [insertAt(body.end, `, { status: ${at.getText()} }`)];
      return [{ at, message, fix: { title: `Answer with status ${at.getText()}`, edits } }];
    }),
};

export const statusAsInit: Trap = {
  id: 'status-as-init',
  docs: `${RESPONSE}/Response#options`,
  find: (file) =>
    [...responseCalls(file, 'json'), ...newResponses(file)].flatMap(({ arguments: [, at] = [] }) => {
      if (!at || !ts.isNumericLiteral(at)) return [];
      const message = 'What follows the body is an object: with a number, making the Response throws.';
      const edits = [replace(at, `{ status: ${at.text} }`)];
      return [{ at, message, fix: { title: 'Give the status in an object', edits }, instead: [at] }];
    }),
};

export const errorResponse: Trap = {
  id: 'error-response',
  docs: `${RESPONSE}/error_static`,
  find: (file) =>
    responseCalls(file, 'error').map((at) => ({
      at,
      message: 'Response.error() is for service workers: it has status 0, and sending it throws.',
      fix: { title: 'Answer with status 500', edits: [replace(at, 'new Response(null, { status: 500 })')] },
    })),
};

function newResponses({ source, checker }: CheckedFile): NewExpression[] {
  return nodesIn(source, ts.isNewExpression).filter(({ expression }) => isResponseClass(checker, expression));
}

/** Where TypeScript marks an object that is no body. */
function firstNames(body: Expression): Node[] {
  if (!ts.isObjectLiteralExpression(body)) return [];
  return body.properties.slice(0, 1).flatMap(({ name }) => (name ? [name] : []));
}
