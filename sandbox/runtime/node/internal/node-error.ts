import { inspect } from 'node-inspect-extracted';

type ErrorClass = new (message: string) => Error;

/** An error as Node throws it: with a `code`, which the stack's first line shows in brackets. */
export function createNodeError(Type: ErrorClass, code: string, message: string): Error & { code: string } {
  const error = new Type(message);
  const title = `${error.name}: ${message}`;
  if (error.stack?.startsWith(title)) {
    const stack = `${error.name} [${code}]: ${message}${error.stack.slice(title.length)}`;
    Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
  }
  return Object.assign(error, { code });
}

/** @param expected as in "of type string", "an instance of Buffer" */
export function createArgumentTypeError(name: string, expected: string, actual: unknown): Error {
  const kind = name.includes('.') ? 'property' : 'argument';
  const message = `The "${name}" ${kind} must be ${expected}. Received ${describeReceived(actual)}`;
  return createNodeError(TypeError, 'ERR_INVALID_ARG_TYPE', message);
}

/** @param range as in ">= 0 && <= 10" */
export function createRangeError(name: string, range: string, actual: unknown): Error {
  const message = `The value of "${name}" is out of range. It must be ${range}. Received ${groupDigits(actual)}`;
  return createNodeError(RangeError, 'ERR_OUT_OF_RANGE', message);
}

/** Large whole numbers stand in groups. */
function groupDigits(value: unknown): string {
  const isLarge = typeof value === 'bigint' ? value > 2n ** 32n || value < -(2n ** 32n) : isLargeInteger(value);
  if (!isLarge) return inspect(value);
  return `${String(value).replace(/\B(?=(\d{3})+$)/g, '_')}${typeof value === 'bigint' ? 'n' : ''}`;
}

function isLargeInteger(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 2 ** 32;
}

/** What Node's argument errors say they received: `undefined`, `type number (5)`, `an instance of Map`. */
export function describeReceived(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    const name = (value as { constructor?: { name?: string } }).constructor?.name;
    return name ? `an instance of ${name}` : inspect(value, { depth: -1 });
  }
  const text = inspect(value, { colors: false });
  return `type ${typeof value} (${text.length > 28 ? `${text.slice(0, 25)}...` : text})`;
}
