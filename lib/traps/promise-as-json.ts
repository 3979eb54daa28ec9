import type { Expression } from 'typescript';
import { around, canAwait, insertAt, makeAsync } from './edits';
import { isPromise } from './names';
import { responseCalls } from './response-calls';
import type { CheckedFile, Found, Trap } from './trap';
import { ts } from './typescript';

export const promiseAsJson: Trap = {
  id: 'promise-as-json',
  docs: 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Operators/await',
  find: (file) =>
    responseCalls(file, 'json').flatMap(({ arguments: [value] }) => {
      const values = value ? [value, ...partsOf(value)] : [];
      return values.filter((node) => isPromise(file.checker, node)).map((at) => notAwaited(file, at));
    }),
};

function partsOf(value: Expression): Expression[] {
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : []));
}

function notAwaited(file: CheckedFile, at: Expression): Found {
  const message = 'This is a promise: in JSON it is {}.';
  const isLoose = ts.isConditionalExpression(at) || ts.isBinaryExpression(at);
  const waits = isLoose ? around(at, 'await (', ')') : [insertAt(at.getStart(), 'await ')];
  const edits = [...waits, ...makeAsync(at)];
  return { at, message, ...(canAwait(file, at) ? { fix: { title: 'Await it', edits } } : {}) };
}
