/** Conversions of Web IDL with the error texts of undici 6, which Node 20 contains. */

export function illegalInvocation(): TypeError {
  return Object.assign(new TypeError('Illegal invocation'), { code: 'ERR_INVALID_THIS' });
}

export function requireArguments(given: { length: number }, least: number, prefix: string): void {
  if (given.length >= least) return;
  const found = `${given.length ? ' only' : ''} ${given.length} found`;
  throw new TypeError(`${prefix}: ${least} argument${least === 1 ? '' : 's'} required, but${found}.`);
}

export function toDOMString(value: unknown, prefix: string, argument: string): string {
  if (typeof value !== 'symbol') return String(value);
  throw new TypeError(`${prefix}: ${argument} is a symbol, which cannot be converted to a DOMString.`);
}

export function toByteString(value: unknown, prefix: string, argument: string): string {
  const text = toDOMString(value, prefix, argument);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 255) continue;
    throw new TypeError(
      `Cannot convert argument to a ByteString because the character at index ${index} has a value of ${code} which is greater than 255.`,
    );
  }
  return text;
}

export function toUSVString(value: unknown): string {
  if (typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
  return String(value).replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function toUnsignedShort(value: unknown): number {
  const number = Number(value);
  if (!Number.isFinite(number)) return 0;
  const whole = Math.trunc(number) % 65536;
  return whole === 0 ? 0 : whole;
}

/** The members of a dictionary argument; `null` and `undefined` are an empty one. */
export function toDictionary(value: unknown, prefix: string): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (isObject(value)) return value as Record<string, unknown>;
  throw new TypeError(`${prefix}: Expected ${(value as number).toString()} to be one of: Null, Undefined, Object.`);
}

export function toEnumeration<Value extends string>(value: unknown, allowed: readonly Value[], prefix: string): Value {
  const text = toDOMString(value, prefix, 'value');
  const found = allowed.find((one) => one === text);
  if (found !== undefined) return found;
  throw new TypeError(`${prefix}: ${text} is not an accepted type. Expected one of ${allowed.join(', ')}.`);
}

export function toSequence<Item>(
  value: unknown,
  prefix: string,
  argument: string,
  convert: (item: unknown, argument: string) => Item,
): Item[] {
  if (!isObject(value)) throw new TypeError(`${prefix}: ${argument} (${stringify(value)}) is not iterable.`);
  const iterate: unknown = Reflect.get(value, Symbol.iterator);
  if (typeof iterate !== 'function') throw new TypeError(`${prefix}: ${argument} is not iterable.`);
  const items: Item[] = [];
  for (const item of value as Iterable<unknown>) items.push(convert(item, `${argument}[${items.length}]`));
  return items;
}

export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function stringify(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
