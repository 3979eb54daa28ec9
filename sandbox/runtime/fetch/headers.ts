/* eslint-disable prefer-rest-params -- Web IDL counts the arguments given; a rest parameter would change `length`. */
import { HeaderList } from './header-list';
import { isHeaderValue, isToken, normalizeHeaderValue } from './header-syntax';
import { PairIterator, type PairKind } from './pair-iterator';
import { illegalInvocation, isObject, requireArguments, toByteString, toDOMString, toSequence } from './webidl';

type ForEachCallback = (value: string, name: string, headers: Headers) => void;

/** The list behind a Headers object. */
export let headerListOf: (headers: Headers) => HeaderList;
/** A Headers object on an existing list; an immutable one refuses changes. */
export let createHeaders: (list: HeaderList, immutable: boolean) => Headers;
export let isImmutable: (headers: Headers) => boolean;

/** `Headers` as a server has it: no name is forbidden, and every `set-cookie` is kept. */
export class Headers {
  #list = new HeaderList();
  #immutable = false;

  static {
    headerListOf = (headers) => headers.#list;
    isImmutable = (headers) => headers.#immutable;
    createHeaders = (list, immutable) => {
      const headers = new Headers();
      headers.#list = list;
      headers.#immutable = immutable;
      return headers;
    };
  }

  // `Headers.length` is 0.
  constructor(...[init]: [init?: unknown]) {
    if (init !== undefined) fillHeaders(this.#list, init, 'Headers contructor', 'init');
  }

  append(name: string, value: string): void {
    const list = this.#check(arguments, 2, 'append');
    const [validName, validValue] = toHeader(name, value, 'Headers.append');
    this.#refuseIfImmutable();
    list.append(validName, validValue);
  }

  delete(name: string): void {
    const list = this.#check(arguments, 1, 'delete');
    const validName = toHeaderName(name, 'Headers.delete');
    this.#refuseIfImmutable();
    list.delete(validName);
  }

  get(name: string): string | null {
    return this.#check(arguments, 1, 'get').get(toHeaderName(name, 'Headers.get'));
  }

  has(name: string): boolean {
    return this.#check(arguments, 1, 'has').has(toHeaderName(name, 'Headers.has'));
  }

  set(name: string, value: string): void {
    const list = this.#check(arguments, 2, 'set');
    const [validName, validValue] = toHeader(name, value, 'Headers.set');
    this.#refuseIfImmutable();
    list.set(validName, validValue);
  }

  getSetCookie(): string[] {
    return [...this.#check(arguments, 0, 'getSetCookie').cookies];
  }

  keys(): IterableIterator<string> {
    return this.#iterate<string>('key');
  }

  values(): IterableIterator<string> {
    return this.#iterate<string>('value');
  }

  entries(): IterableIterator<[string, string]> {
    return this.#iterate<[string, string]>('key+value');
  }

  forEach(callback: ForEachCallback, thisArgument: unknown = globalThis): void {
    this.#check(arguments, 1, 'forEach');
    if (typeof callback !== 'function') {
      throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    }
    for (const [name, value] of this.entries()) callback.call(thisArgument, value, name, this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (...args: unknown[]) => string) {
    return `Headers ${inspect(this.#list.toObject(), { depth, ...options })}`;
  }

  declare [Symbol.iterator]: () => IterableIterator<[string, string]>;

  #iterate<Item>(kind: PairKind): IterableIterator<Item> {
    const list = this.#check(arguments, 0, kind);
    return new PairIterator<Item>(() => list.sorted(), kind, 'Headers');
  }

  #check(given: { length: number }, least: number, method: string): HeaderList {
    if (!(#list in this)) throw illegalInvocation();
    requireArguments(given, least, `Headers.${method}`);
    return this.#list;
  }

  #refuseIfImmutable(): void {
    if (this.#immutable) throw new TypeError('immutable');
  }
}

// The same function, as the standard has it: a subclass that overrides `entries` keeps plain iteration.
Object.defineProperty(Headers.prototype, Symbol.iterator, {
  value: Reflect.get(Headers.prototype, 'entries'),
  writable: true,
  enumerable: false,
  configurable: true,
});

/** Appends what a `HeadersInit` names. Throws what Node throws where it is not one. */
export function fillHeaders(list: HeaderList, init: unknown, prefix: string, argument: string): void {
  for (const pair of toPairs(init, prefix, argument)) {
    if (pair.length !== 2) {
      throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${pair.length}.`);
    }
    list.append(...toHeader(pair[0], pair[1], 'Headers.append'));
  }
}

function toPairs(init: unknown, prefix: string, argument: string): string[][] {
  if (!isObject(init)) {
    throw new TypeError(
      'Headers constructor: Argument 1 could not be converted to one of: sequence<sequence<ByteString>>, record<ByteString, ByteString>.',
    );
  }
  const iterate: unknown = Reflect.get(init, Symbol.iterator);
  if (init instanceof Headers && iterate === Reflect.get(Headers.prototype, 'entries')) return writtenBy(init);
  if (typeof iterate === 'function') {
    return toSequence(init, prefix, argument, (pair, at) =>
      toSequence(pair, prefix, at, (item, place) => toByteString(item, prefix, place)),
    );
  }
  return toRecord(init, prefix, argument);
}

function writtenBy(headers: Headers): string[][] {
  try {
    return headerListOf(headers).written();
  } catch {
    // A proxy of a Headers object: it can only be iterated.
    return [...headers];
  }
}

function toRecord(init: object, prefix: string, argument: string): string[][] {
  const keys = Reflect.ownKeys(init).filter((key) => Reflect.getOwnPropertyDescriptor(init, key)?.enumerable);
  return keys.map((key) => [
    toByteString(key, prefix, argument),
    toByteString(Reflect.get(init, key), prefix, argument),
  ]);
}

function toHeaderName(value: unknown, prefix: string): string {
  const name = toByteString(value, prefix, 'name');
  if (isToken(name)) return name;
  throw new TypeError(`${prefix}: "${name}" is an invalid header name.`);
}

function toHeader(name: unknown, value: unknown, prefix: string): [string, string] {
  const nameText = toByteString(name, prefix, 'name');
  const valueText = normalizeHeaderValue(toByteString(value, prefix, 'value'));
  if (!isToken(nameText))
    throw new TypeError(`${prefix}: "${toDOMString(name, prefix, 'name')}" is an invalid header name.`);
  if (!isHeaderValue(valueText)) throw new TypeError(`${prefix}: "${valueText}" is an invalid header value.`);
  return [nameText, valueText];
}
