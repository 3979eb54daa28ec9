import type { CallExpression, Expression, NewExpression } from 'typescript';
import { replace } from './edits';
import { isResponseCall, isResponseClass } from './names';
import { nodesIn, valueIn } from './nodes';
import type { CheckedFile, Found, Trap } from './trap';
import { ts } from './typescript';

const WITHOUT_BODY = ['204', '205', '304'];

export const bodyWithStatus: Trap = {
  id: 'body-with-status',
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/204',
  find: (file) => [
    ...nodesIn(file.source, ts.isNewExpression)
      .filter(({ expression }) => isResponseClass(file.checker, expression))
      .flatMap((made) => ofNew(file, made)),
    ...nodesIn(file.source, ts.isCallExpression)
      .filter((call) => isResponseCall(file.checker, call, 'json'))
      .flatMap(ofJson),
  ],
};

function ofNew({ checker }: CheckedFile, { arguments: given }: NewExpression): Found[] {
  const [body, init] = given ?? [];
  const status = statusOf(init);
  if (!body || !status || isNull(body)) return [];
  const { flags } = checker.getTypeAtLocation(body);
  const { String, StringLiteral, Object } = ts.TypeFlags;
  if (!(flags & (String | StringLiteral | Object))) return [];
  return [found(body, status, [replace(body, 'null')])];
}

function ofJson(call: CallExpression): Found[] {
  const [body, init] = call.arguments;
  const status = statusOf(init);
  if (!body || !status || !ts.isPropertyAccessExpression(call.expression)) return [];
  const made = `new ${call.expression.expression.getText()}`;
  return [found(body, status, [replace(call.expression, made), replace(body, 'null')])];
}

function found(at: Expression, status: string, edits: ReturnType<typeof replace>[]): Found {
  const message = `A Response of status ${status} has no body: with one, making it throws and the client gets a 500.`;
  return { at, message, fix: { title: 'Leave the body out', edits } };
}

function statusOf(init: Expression | undefined): string | undefined {
  const status = init && ts.isObjectLiteralExpression(init) ? valueIn(init, 'status')?.getText() : undefined;
  return status !== undefined && WITHOUT_BODY.includes(status) ? status : undefined;
}

function isNull(node: Expression): boolean {
  return ['null', 'undefined'].includes(node.getText());
}
