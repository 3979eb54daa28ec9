import { replace } from './edits';
import { bodyReads } from './body-read-twice';
import type { Handler } from './handlers';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

const THROWING = ['json', 'formData'];
const WITHOUT_BODY = ['GET', 'HEAD'];

export const getReadsBody: Trap = {
  id: 'get-reads-body',
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Methods/GET',
  find: (file) =>
    file.handlers.flatMap((handler) => {
      if (!WITHOUT_BODY.includes(handler.method) || hasBody(file, handler)) return [];
      const at = bodyReads(file, handler).find(
        ({ expression }) => ts.isPropertyAccessExpression(expression) && THROWING.includes(expression.name.text),
      );
      const hasPost = file.handlers.some(({ method }) => method === 'POST');
      if (!at) return [];
      const message = `A ${handler.method} request has no body: reading it as JSON or as a form always throws.`;
      const fix = { title: 'Answer POST instead', edits: [replace(handler.name, 'POST')] };
      return [{ at, message, ...(hasPost ? {} : { fix }) }];
    }),
};

/** Whether the function answers other methods as well: it may ask which one it is. */
function hasBody({ handlers }: CheckedFile, { fn }: Handler): boolean {
  return handlers.some((other) => other.fn === fn && !WITHOUT_BODY.includes(other.method));
}
