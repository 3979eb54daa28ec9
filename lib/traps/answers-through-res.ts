import type { CallExpression, Expression, Node, ParameterDeclaration } from 'typescript';
import { replace } from './edits';
import type { Handler } from './handlers';
import { isResponseClass, names } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Edit, Found, Trap } from './trap';
import { ts } from './typescript';

const ENDS = ['json', 'send', 'end'];

/** `res.status(404).json(…)`, as Express and the Pages Router have it. */
export const answersThroughRes: Trap = {
  id: 'answers-through-res',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  find: (file) => [
    ...file.handlers.flatMap((handler) => ofParameter(file, handler)),
    ...nodesIn(file.source, ts.isCallExpression).flatMap((call) => ofClass(file, call)),
  ],
};

const MESSAGE = 'A Route Handler has no `res` to answer through: it answers with the Response that it returns.';

interface Answer {
  call: CallExpression;
  end: string;
  receiver: Expression;
  status?: string;
  /** The names of what is called, at which TypeScript says that they are not there. */
  called: Node[];
}

/** The call that ends an answer: `.json(…)` after `res`, or after `res.status(…)`. */
function answerOf(call: CallExpression): Answer | undefined {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !ENDS.includes(expression.name.text)) return undefined;
  const end = expression.name.text;
  const before = expression.expression;
  const isStatus =
    ts.isCallExpression(before) &&
    ts.isPropertyAccessExpression(before.expression) &&
    before.expression.name.text === 'status';
  const called: Node[] = [call, expression, expression.name];
  if (!isStatus || !ts.isPropertyAccessExpression(before.expression)) return { call, end, receiver: before, called };
  const status = before.arguments[0]?.getText();
  const receiver = before.expression.expression;
  called.push(before.expression, before.expression.name);
  return { call, end, receiver, called, ...(status === undefined ? {} : { status }) };
}

/** Where a handler answers through its second parameter. */
export function ofParameter({ checker }: CheckedFile, { fn, name }: Handler): Found[] {
  const parameter = fn.parameters[1];
  const symbol = parameter && checker.getSymbolAtLocation(parameter.name);
  const answers = nodesIn(fn, ts.isCallExpression)
    .flatMap((call) => answerOf(call) ?? [])
    .filter(({ receiver }) => names(checker, receiver, symbol));
  const [first] = answers;
  if (!first || !parameter || !fn.body) return [];
  const uses = nodesIn(fn.body, ts.isIdentifier).filter((node) => names(checker, node, symbol));
  const edits = [
    ...answers.map(returned),
    ...(uses.length === answers.length ? [withoutParameter(fn.parameters[0], parameter)] : []),
  ];
  const instead = [name, ...answers.flatMap(({ called }) => called)];
  return [{ at: first.call, message: MESSAGE, fix: { title: 'Return a Response', edits }, instead }];
}

/** `Response.status(404).json(…)`. */
function ofClass({ checker }: CheckedFile, call: CallExpression): Found[] {
  const answer = answerOf(call);
  if (answer?.status === undefined || !isResponseClass(checker, answer.receiver)) return [];
  const message = 'Response.status() is no function: the status is part of what the Response is made with.';
  const fix = { title: 'Give the status with the body', edits: [returned(answer)] };
  return [{ at: call, message, fix, instead: answer.called }];
}

function returned({ call, end, status }: Answer): Edit {
  const body = call.arguments[0]?.getText() ?? 'null';
  const init = status === undefined ? '' : `, { status: ${status} }`;
  const made = end === 'json' ? `Response.json(${body}${init})` : `new Response(${body}${init})`;
  return replace(call, ts.isExpressionStatement(call.parent) ? `return ${made}` : made);
}

function withoutParameter(before: ParameterDeclaration | undefined, { end }: ParameterDeclaration): Edit {
  const start = before?.end ?? end;
  return { start, length: end - start, text: '' };
}
