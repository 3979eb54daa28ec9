export type PairKind = 'key' | 'value' | 'key+value';

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

/** The iterator of an interface made of pairs: it looks at the pairs anew at every step, as Web IDL demands. */
export class PairIterator<Item> implements IterableIterator<Item> {
  readonly #pairs: () => readonly (readonly [string, unknown])[];
  readonly #kind: PairKind;
  #index = 0;

  constructor(pairs: () => readonly (readonly [string, unknown])[], kind: PairKind, owner: string) {
    this.#pairs = pairs;
    this.#kind = kind;
    Object.defineProperty(this, Symbol.toStringTag, { value: `${owner} Iterator`, configurable: true });
  }

  next(): IteratorResult<Item, undefined> {
    const pair = this.#pairs()[this.#index++];
    if (!pair) return { value: undefined, done: true };
    const item = this.#kind === 'key' ? pair[0] : this.#kind === 'value' ? pair[1] : [...pair];
    return { value: item as Item, done: false };
  }

  declare [Symbol.iterator]: () => this;
}

Object.setPrototypeOf(PairIterator.prototype, IteratorPrototype);
