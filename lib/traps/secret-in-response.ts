import type { Node, PropertyAccessExpression } from 'typescript';
import { replace } from './edits';
import { isGlobal, isResponseCall, isResponseClass } from './names';
import { ancestorsOf, nodesIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

/** What a name ends with: `TOKEN_TTL` and `MAX_TOKENS` are no tokens. */
const SECRET = /(?:SECRET|TOKEN|PASSWORD|CREDENTIALS?|API_?KEY|(?:SECRET|PRIVATE)_?KEY|DATABASE_URL)(?:_\d+)?$/;
const PUBLIC = /PUBLIC|PUBLISHABLE/;

export const secretInResponse: Trap = {
  id: 'secret-in-response',
  docs: 'https://nextjs.org/docs/app/guides/environment-variables',
  find: (file) =>
    nodesIn(file.source, ts.isPropertyAccessExpression).flatMap((at) => {
      const name = at.name.text;
      if (!isEnvironment(file, at) || !SECRET.test(name) || PUBLIC.test(name)) return [];
      if (!isAnswered(file, at)) return [];
      const message = `Whoever sends the request reads ${name}: a secret in a Response is none any more.`;
      const fix = { title: 'Say only whether it is set', edits: [replace(at, `Boolean(${at.getText()})`)] };
      return [{ at, message, fix }];
    }),
};

function isEnvironment({ checker }: CheckedFile, { expression }: PropertyAccessExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'env') return false;
  return isGlobal(checker, expression.expression, 'process');
}

/** Whether a value is what a Response is made of, as it is: no call and no comparison makes something else of it. */
function isAnswered({ checker }: CheckedFile, node: Node): boolean {
  let inner = node;
  for (const around of ancestorsOf(node)) {
    const isFirst = (ts.isCallExpression(around) || ts.isNewExpression(around)) && around.arguments?.[0] === inner;
    if (isFirst && isResponseCall(checker, around, 'json')) return true;
    if (isFirst && ts.isNewExpression(around)) return isResponseClass(checker, around.expression);
    if (!PASSES_ON.some((passes) => passes(around))) return false;
    inner = around;
  }
  return false;
}

const PASSES_ON: ((node: Node) => boolean)[] = [
  ts.isObjectLiteralExpression,
  ts.isPropertyAssignment,
  ts.isArrayLiteralExpression,
  ts.isTemplateExpression,
  ts.isTemplateSpan,
  ts.isParenthesizedExpression,
  ts.isNonNullExpression,
];
