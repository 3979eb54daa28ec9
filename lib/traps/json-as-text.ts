import type { Expression, NewExpression } from 'typescript';
import { insertAt, replace } from './edits';
import { isGlobal, isResponseClass } from './names';
import { isWhole, nodesIn, valueIn } from './nodes';
import type { CheckedFile, Edit, Trap } from './trap';
import { ts } from './typescript';

export const jsonAsText: Trap = {
  id: 'json-as-text',
  docs: 'https://developer.mozilla.org/docs/Web/API/Response/json_static',
  find: (file) =>
    nodesIn(file.source, ts.isNewExpression).flatMap((made) => {
      const edits = isAnswer(made) && isResponseClass(file.checker, made.expression) ? editsOf(file, made) : null;
      if (!edits) return [];
      const message = 'A Response made of text says `Content-Type: text/plain`: clients do not take this for JSON.';
      return [{ at: made, message, fix: { title: 'Answer as JSON', edits } }];
    }),
};

/** Whether nothing can set its headers any more. */
function isAnswer({ parent }: NewExpression): boolean {
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
}

/** Null where it is no JSON, or says what it is. */
function editsOf({ checker }: CheckedFile, { arguments: given, expression }: NewExpression): Edit[] | null {
  const [body, init] = given ?? [];
  if (!body || !ts.isCallExpression(body) || !isStringify(body.expression)) return null;
  const [value, ...format] = body.arguments;
  if (!value || !isGlobal(checker, (body.expression as { expression?: Expression }).expression ?? value, 'JSON'))
    return null;
  if (init && (!ts.isObjectLiteralExpression(init) || !isWhole(init))) return null;
  const headers = init && valueIn(init, 'headers');
  if (headers && (!ts.isObjectLiteralExpression(headers) || !isWhole(headers))) return null;
  if (headers && valueIn(headers, 'content-type')) return null;
  if (format.length === 0) return asJson(body, value, expression);
  const type = "'Content-Type': 'application/json'";
  if (headers) return [insertAt(headers.getStart() + 1, ` ${type},`)];
  return [
    init ? insertAt(init.getStart() + 1, ` headers: { ${type} },`) : insertAt(body.end, `, { headers: { ${type} } }`),
  ];
}

function isStringify(node: Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'stringify';
}

function asJson(body: Expression, value: Expression, made: Expression): Edit[] {
  const start = made.parent.getStart();
  return [{ start, length: made.end - start, text: `${made.getText()}.json` }, replace(body, value.getText())];
}
