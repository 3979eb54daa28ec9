import { createArgumentTypeError, createNodeError, createRangeError } from './node-error';

type Method = (this: Uint8Array, ...values: unknown[]) => unknown;
type Static = (...values: unknown[]) => unknown;

const MOST_BYTES = 2 ** 32;
const NUMBER = /^(read|write)(Big)?(U?)(?:[iI]nt|Float|Double)(8|16|32|64)?(?:LE|BE)?$/;
const BYTES = 'an instance of Buffer or Uint8Array';
const SOURCE = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.';

/** Makes the npm package say what is wrong in Node's words: those are what programs look for. */
export function teachFaults(statics: Record<string, unknown>, prototype: Record<string, unknown>): void {
  teachStatics(statics as Record<string, Static>);
  for (const name of Object.keys(prototype)) {
    const [matched, verb, big, unsigned] = NUMBER.exec(name) ?? [];
    if (matched === undefined) continue;
    const shape = { size: sizeOf(name), writes: verb === 'write', isBig: Boolean(big), isUnsigned: unsigned === 'U' };
    prototype[name] = withNumberChecks(prototype[name] as Method, shape, /Float|Double/.test(name));
  }
  for (const name of ['swap16', 'swap32', 'swap64', 'write', 'fill', 'equals']) {
    const method = prototype[name] as Method;
    prototype[name] = function (this: Uint8Array, ...values: unknown[]): unknown {
      if (name === 'equals' && !(values[0] instanceof Uint8Array)) throw createArgumentTypeError('otherBuffer', BYTES, values[0]); // prettier-ignore
      // nothing of it is filled
      if (name === 'fill' && typeof values[1] === 'number' && values[1] >= this.length) return this;
      try {
        return method.apply(this, values);
      } catch (error) {
        throw translate(error, this.length, values[1]);
      }
    };
  }
}

export function createEncodingError(encoding: unknown): Error {
  return createNodeError(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${String(encoding)}`);
}

function teachStatics(statics: Record<string, Static>): void {
  const { from, concat, byteLength, compare } = statics as Record<'from' | 'concat' | 'byteLength' | 'compare', Static>;
  for (const name of ['alloc', 'allocUnsafe', 'allocUnsafeSlow']) {
    const allocate = statics[name] as Static;
    statics[name] = (size, ...rest) => {
      if (typeof size !== 'number') throw createArgumentTypeError('size', 'of type number', size);
      if (!(size >= 0 && size <= MOST_BYTES)) throw createRangeError('size', `>= 0 && <= ${MOST_BYTES}`, size);
      return allocate(size, ...rest);
    };
  }
  statics.from = (value, ...rest) => {
    try {
      return from(value, ...rest);
    } catch (error) {
      if (!(error instanceof TypeError) || error.message.startsWith('Unknown')) throw translate(error);
      throw Object.assign(createArgumentTypeError('0', SOURCE, value), { message: firstMessage(value) });
    }
  };
  statics.concat = (list, length) => {
    if (!Array.isArray(list)) throw createArgumentTypeError('list', 'an instance of Array', list);
    const wrong = list.findIndex((part) => !(part instanceof Uint8Array));
    if (wrong >= 0) throw Object.assign(createArgumentTypeError(`list[${wrong}]`, BYTES, list[wrong]));
    return concat(list, length);
  };
  statics.byteLength = (value, encoding) => {
    if (typeof value === 'string' || ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
      return byteLength(value, encoding);
    throw createArgumentTypeError('string', 'of type string or an instance of Buffer or ArrayBuffer', value);
  };
  statics.compare = (left, right) => {
    if (!(left instanceof Uint8Array)) throw createArgumentTypeError('buf1', BYTES, left);
    if (!(right instanceof Uint8Array)) throw createArgumentTypeError('buf2', BYTES, right);
    return compare(left, right);
  };
}

function firstMessage(value: unknown): string {
  const { message } = createArgumentTypeError('first', SOURCE.slice(0, -1), value);
  return message.replace('The "first" argument', 'The first argument');
}

interface NumberShape {
  /** Bytes; undefined where the call says how many. */
  size: number | undefined;
  writes: boolean;
  isBig: boolean;
  isUnsigned: boolean;
}

function withNumberChecks(method: Method, shape: NumberShape, isFloat: boolean): Method {
  return function (this: Uint8Array, ...values) {
    const [given, length] = shape.writes ? values.slice(1) : values;
    const size = shape.size ?? checkSize(length);
    if (shape.writes && !isFloat) checkValue(values[0], size, shape);
    checkOffset(given === undefined && shape.size !== undefined ? 0 : given, size, this.length);
    return method.apply(this, values);
  };
}

function checkSize(size: unknown): number {
  if (typeof size !== 'number') throw createArgumentTypeError('byteLength', 'of type number', size);
  if (!Number.isInteger(size)) throw createRangeError('byteLength', 'an integer', size);
  if (size < 1 || size > 6) throw createRangeError('byteLength', '>= 1 and <= 6', size);
  return size;
}

function checkOffset(offset: unknown, size: number, length: number): void {
  if (typeof offset !== 'number') throw createArgumentTypeError('offset', 'of type number', offset);
  if (Number.isInteger(offset) && offset >= 0 && offset + size <= length) return;
  if (!Number.isInteger(offset)) throw createRangeError('offset', 'an integer', offset);
  if (length < size) {
    const message = 'Attempt to access memory outside buffer bounds';
    throw createNodeError(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', message);
  }
  throw createRangeError('offset', `>= 0 and <= ${length - size}`, offset);
}

function checkValue(value: unknown, size: number, { isBig, isUnsigned }: NumberShape): void {
  const bits = size * 8;
  const [n, number] = isBig ? ['n', value] : ['', Number(value)];
  const low = isUnsigned ? 0 : -(2 ** (bits - 1));
  const high = isUnsigned ? 2 ** bits : 2 ** (bits - 1);
  // as large numbers as a number can hold compare as they are
  if (!((number as number) >= high || (number as number) < low)) return;
  const power = `2${n} ** ${isUnsigned ? bits : bits - 1}${n}`;
  const small = `>= ${low}${n} and <= ${high - 1}${n}`;
  throw createRangeError(
    'value',
    size <= 4 ? small : `>= ${isUnsigned ? `0${n}` : `-(${power})`} and < ${power}`,
    number,
  );
}

function sizeOf(name: string): number | undefined {
  if (name.includes('Double')) return 8;
  if (name.includes('Float')) return 4;
  const bits = /\d+/.exec(name)?.[0];
  return bits === undefined ? undefined : Number(bits) / 8;
}

function translate(error: unknown, length = 0, offset?: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  const [, encoding] = /^Unknown encoding: (.*)$/.exec(message) ?? [];
  if (encoding !== undefined) return createEncodingError(encoding);
  if (message.startsWith('Buffer size must')) return createNodeError(RangeError, 'ERR_INVALID_BUFFER_SIZE', message);
  if (message.includes('outside of buffer')) return createNodeError(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', message);
  if (message.includes('outside buffer') || message.includes('range index'))
    return createRangeError('offset', `>= 0 && <= ${length}`, offset);
  return error;
}
