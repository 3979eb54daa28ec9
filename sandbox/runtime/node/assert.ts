import { inspect } from 'node-inspect-extracted';
import { AssertionError } from './internal/assertion-error';
import { isDeepLooseEqual, isDeepStrictEqual } from './internal/deep-equal';
import { createArgumentTypeError, createNodeError, describeReceived } from './internal/node-error';
import { withMissing } from './internal/missing';

type Message = string | Error | undefined;
type Expected = RegExp | (new (...values: never[]) => unknown) | ((error: unknown) => boolean) | object | undefined;

function ok(value: unknown, message?: Message): void {
  if (value) return;
  const text = message ?? 'The expression evaluated to a falsy value';
  fail({ actual: value, expected: true, operator: '==', message: text, generated: message === undefined });
}

/** Without a value there is nothing to be true. */
function okOf(...values: [value?: unknown, message?: Message]): void {
  const nothing = 'No value argument passed to `assert.ok()`';
  return values.length > 0 ? ok(...(values as [unknown, Message])) : ok(undefined, nothing);
}

const comparisons = {
  equal: compare('==', (a, b) => a == b || (a !== a && b !== b)),
  notEqual: compare('!=', (a, b) => a != b && !(a !== a && b !== b)),
  strictEqual: compare('strictEqual', Object.is),
  notStrictEqual: compare('notStrictEqual', (a, b) => !Object.is(a, b)),
  deepEqual: compare('deepEqual', isDeepLooseEqual),
  notDeepEqual: compare('notDeepEqual', (a, b) => !isDeepLooseEqual(a, b)),
  deepStrictEqual: compare('deepStrictEqual', isDeepStrictEqual),
  notDeepStrictEqual: compare('notDeepStrictEqual', (a, b) => !isDeepStrictEqual(a, b)),
};

function match(text: string, pattern: RegExp, message?: Message): void {
  requireText(text, message);
  if (pattern.test(text)) return;
  const what = `The input did not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`;
  fail({ actual: text, expected: pattern, operator: 'match', message: message ?? what, generated: !message });
}

function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  requireText(text, message);
  if (!pattern.test(text)) return;
  const what = `The input was expected to not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`;
  fail({ actual: text, expected: pattern, operator: 'doesNotMatch', message: message ?? what, generated: !message });
}

function throws(run: () => unknown, expected?: Expected, message?: Message): void {
  if (typeof run !== 'function') throw createArgumentTypeError('fn', 'of type function', run);
  try {
    run();
  } catch (error) {
    requireExpected(error, expected, message);
    return;
  }
  failMissing('throws', 'Missing expected exception', message);
}

async function rejects(run: Promise<unknown> | (() => Promise<unknown>), expected?: Expected, message?: Message) {
  const promise = promiseOf(run);
  try {
    await promise;
  } catch (error) {
    requireExpected(error, expected, message);
    return;
  }
  failMissing('rejects', 'Missing expected rejection', message);
}

function doesNotThrow(run: () => unknown, expected?: Expected, message?: Message): void {
  if (typeof run !== 'function') throw createArgumentTypeError('fn', 'of type function', run);
  try {
    run();
  } catch (error) {
    failUnwanted('exception', error, expected, message);
  }
}

async function doesNotReject(run: Promise<unknown> | (() => Promise<unknown>), expected?: Expected, message?: Message) {
  const promise = promiseOf(run);
  try {
    await promise;
  } catch (error) {
    failUnwanted('rejection', error, expected, message);
  }
}

function promiseOf(run: Promise<unknown> | (() => Promise<unknown>)): Promise<unknown> {
  const promise = typeof run === 'function' ? run() : run;
  if (typeof (promise as { then?: unknown } | null)?.then === 'function') return promise;
  const received = describeReceived(promise);
  if (typeof run !== 'function') {
    throw createArgumentTypeError('promiseFn', 'of type function or an instance of Promise', promise);
  }
  const message = `Expected instance of Promise to be returned from the "promiseFn" function but got ${received}.`;
  throw createNodeError(TypeError, 'ERR_INVALID_RETURN_VALUE', message);
}

function failUnwanted(what: string, error: unknown, expected: Expected, given: Message): never {
  const note = typeof expected === 'string' ? expected : given;
  if (expected !== undefined && typeof expected !== 'string' && !isExpected(error, expected)) throw error;
  const actual = error instanceof Error ? error.message : String(error);
  const message = `Got unwanted ${what}${note ? `: ${String(note)}` : '.'}\nActual message: "${actual}"`;
  return fail({ actual: error, expected, operator: 'doesNotThrow', message, generated: !note });
}

function requireText(text: unknown, message: Message): void {
  if (typeof text === 'string') return;
  const what = `The "string" argument must be of type string. Received ${describeReceived(text)}`;
  fail({ actual: text, operator: 'match', message: message ?? what, generated: !message });
}

function ifError(value: unknown): void {
  if (value === null || value === undefined) return;
  const text = value instanceof Error ? value.message : inspect(value);
  const message = `ifError got unwanted exception: ${text}`;
  fail({ actual: value, expected: null, operator: 'ifError', message, generated: true });
}

const members = {
  ...comparisons,
  AssertionError,
  doesNotMatch,
  doesNotReject,
  doesNotThrow,
  fail: (message: Message = 'Failed') => fail({ operator: 'fail', message, generated: message === 'Failed' }),
  ifError,
  match,
  ok: okOf,
  rejects,
  throws,
};

const strictMembers = {
  equal: comparisons.strictEqual,
  notEqual: comparisons.notStrictEqual,
  deepEqual: comparisons.deepStrictEqual,
  notDeepEqual: comparisons.notDeepStrictEqual,
};

const lacking = 'CallTracker';
const strict = Object.assign((value: unknown, message?: Message) => ok(value, message), members, strictMembers);
const assert = Object.assign((value: unknown, message?: Message) => ok(value, message), members, { strict });
Object.assign(strict, { strict });
withMissing('assert', strict, lacking);

export const { equal, notEqual, strictEqual, notStrictEqual, deepEqual, notDeepEqual } = comparisons;
export const { deepStrictEqual, notDeepStrictEqual } = comparisons;
export {
  AssertionError,
  doesNotMatch,
  doesNotReject,
  doesNotThrow,
  ifError,
  match,
  okOf as ok,
  rejects,
  strict,
  throws,
};

export default withMissing('assert', assert, lacking);

function compare(operator: string, holds: (actual: unknown, expected: unknown) => boolean) {
  return (actual: unknown, expected: unknown, message?: Message): void => {
    if (!holds(actual, expected)) fail({ actual, expected, operator, message, generated: message === undefined });
  };
}

function fail(options: ConstructorParameters<typeof AssertionError>[0]): never {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
}

function failMissing(operator: string, text: string, message: Message): never {
  return fail({ operator, message: message ?? `${text}.`, generated: message === undefined });
}

function requireExpected(error: unknown, expected: Expected, message: Message): void {
  if (expected === undefined || typeof expected === 'string') return;
  if (isExpected(error, expected)) return;
  if (expected instanceof RegExp && message === undefined) {
    const what = `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(error))}\n`;
    return fail({ actual: error, expected, operator: 'throws', message: what, generated: true });
  }
  if (typeof expected === 'object' && message === undefined) failComparison(error, expected);
  const isClass = typeof expected === 'function' && expected.prototype instanceof Error;
  if (isClass || expected === Error) throw error;
  fail({ actual: error, expected, operator: 'throws', message, generated: message === undefined });
}

/** As Node shows it: of what was thrown, that which was asked for. */
function failComparison(error: unknown, expected: object): never {
  const names = Object.keys(expected);
  const asked = Object.fromEntries(names.map((name) => [name, (error as Record<string, unknown>)[name]]));
  const shown = new AssertionError({ actual: asked, expected, operator: 'deepStrictEqual', message: undefined, generated: true }); // prettier-ignore
  const message = shown.message.replaceAll(/^([ +-] )\{$/gm, '$1Comparison {');
  return fail({ actual: error, expected, operator: 'throws', message, generated: true });
}

function isExpected(error: unknown, expected: NonNullable<Expected>): boolean {
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected !== 'function') {
    return Object.entries(expected).every(([key, value]) => {
      const actual = (error as Record<string, unknown>)[key];
      return value instanceof RegExp && typeof actual === 'string'
        ? value.test(actual)
        : isDeepStrictEqual(actual, value);
    });
  }
  if (expected.prototype !== undefined && error instanceof expected) return true;
  if (expected === Error || Object.prototype.isPrototypeOf.call(Error, expected)) return false;
  return (expected as (error: unknown) => boolean)(error);
}
