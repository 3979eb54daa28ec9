import type { CallExpression, Expression } from 'typescript';
import { replace } from './edits';
import { hasName } from './names';
import { alwaysBefore, nodesIn, textOf } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

export const setCookieSetTwice: Trap = {
  id: 'set-cookie-set-twice',
  docs: 'https://developer.mozilla.org/docs/Web/API/Headers/append',
  find: (file) => {
    const sets = nodesIn(file.source, ts.isCallExpression).flatMap((call) => setOf(file, call) ?? []);
    return sets.flatMap((second, index) => {
      const isReplaced = (first: CookieSet) =>
        first.headers === second.headers && first.cookie !== second.cookie && alwaysBefore(first.call, second.call);
      const first = sets.slice(0, index).findLast(isReplaced);
      if (!first) return [];
      const message = `set() replaces the header: the cookie "${first.cookie}" that was set before is lost.`;
      return [{ at: second.call, message, fix: { title: 'Append it', edits: [replace(second.method, 'append')] } }];
    });
  },
};

interface CookieSet {
  call: CallExpression;
  method: Expression;
  headers: string;
  cookie: string;
}

/** `headers.set('Set-Cookie', 'a=…')`, where the cookie's name is written there. */
function setOf({ checker }: CheckedFile, call: CallExpression): CookieSet | undefined {
  const { expression, arguments: given } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'set') return undefined;
  const [name, value] = given;
  if (textOf(name)?.toLowerCase() !== 'set-cookie' || !value) return undefined;
  if (!hasName(checker.getTypeAtLocation(expression.expression), 'Headers')) return undefined;
  const text = textOf(value) ?? (ts.isTemplateExpression(value) ? value.head.text : '');
  const cookie = /^([^=;\s]+)=/.exec(text)?.[1];
  if (cookie === undefined) return undefined;
  return { call, method: expression.name, headers: expression.expression.getText(), cookie };
}
