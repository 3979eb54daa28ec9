import type { CallExpression, Expression } from 'typescript';
import { insertAt, replace, withRequest } from './edits';
import { isNextResponse } from './names';
import { ancestorsOf, textOf } from './nodes';
import { bodyReads } from './body-read-twice';
import { responseCalls } from './response-calls';
import type { CheckedFile, Found, Trap } from './trap';
import { ts } from './typescript';

export const relativeRedirect: Trap = {
  id: 'relative-redirect',
  docs: 'https://nextjs.org/docs/messages/middleware-relative-urls',
  find: (file) => responseCalls(file, 'redirect').flatMap((call) => relative(file, call)),
};

/** A form that is sent again, to where the redirect leads. */
export const redirectKeepsPost: Trap = {
  id: 'redirect-keeps-post',
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/303',
  find: (file) =>
    responseCalls(file, 'redirect').flatMap((at) => {
      const own = file.handlers.find(({ fn }) => ancestorsOf(at).includes(fn));
      const [url, init] = at.arguments;
      if (own?.method !== 'POST' || !url || init || !isOfNext(file, at)) return [];
      const readsForm = bodyReads(file, own).some(({ expression }) => /\.formData$/.test(expression.getText()));
      if (!readsForm) return [];
      const message = 'This answers 307: the browser sends the form again, as a POST, to the new address.';
      return [{ at, message, fix: { title: 'Answer 303', edits: [insertAt(url.end, ', 303')] } }];
    }),
};

function isOfNext({ checker }: CheckedFile, { expression }: CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && isNextResponse(checker, expression.expression);
}

function relative(file: CheckedFile, call: CallExpression): Found[] {
  const url = call.arguments[0];
  if (!url || !/^\/(?!\/)/.test(startOf(url))) return [];
  const own = file.handlers.find(({ fn }) => ancestorsOf(call).includes(fn));
  const request = own && withRequest(own.fn);
  const message = 'This redirect needs a whole address: with a path alone it throws.';
  if (!request) return [{ at: url, message }];
  const edits = [replace(url, `new URL(${url.getText()}, ${request.name}.url)`), ...request.edits];
  return [{ at: url, message, fix: { title: 'Resolve it against the request’s address', edits } }];
}

/** The text that an address begins with; empty where it is not written there. */
export function startOf(url: Expression): string {
  return textOf(url) ?? (ts.isTemplateExpression(url) ? url.head.text : '');
}
