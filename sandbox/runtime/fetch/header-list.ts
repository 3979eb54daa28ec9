interface Header {
  /** As it was first written. */
  name: string;
  value: string;
}

let onSetCookie: (cookie: string) => void = () => {};

/** Sets who hears of every `set-cookie`, while the call that adds it is on the stack. */
export function setCookieListener(listener: (cookie: string) => void): void {
  onSetCookie = listener;
}

/** Headers by lower-case name, each combined into one value; `set-cookie` also one by one, in order. */
export class HeaderList {
  readonly #headers: Map<string, Header>;
  #cookies: string[];
  #sorted: [string, string][] | null = null;

  constructor(from?: HeaderList) {
    this.#headers = new Map(from ? from.#headers : []);
    this.#cookies = from ? [...from.#cookies] : [];
  }

  get cookies(): readonly string[] {
    return this.#cookies;
  }

  has(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#headers.get(name.toLowerCase())?.value ?? null;
  }

  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const known = this.#headers.get(key);
    const separator = key === 'cookie' ? '; ' : ', ';
    this.#headers.set(key, known ? { name: known.name, value: known.value + separator + value } : { name, value });
    if (key === 'set-cookie') {
      this.#cookies.push(value);
      onSetCookie(value);
    }
    this.#sorted = null;
  }

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#headers.set(key, { name, value });
    if (key === 'set-cookie') {
      this.#cookies = [value];
      onSetCookie(value);
    }
    this.#sorted = null;
  }

  delete(name: string): void {
    const key = name.toLowerCase();
    this.#headers.delete(key);
    if (key === 'set-cookie') this.#cookies = [];
    this.#sorted = null;
  }

  clear(): void {
    this.#headers.clear();
    this.#cookies = [];
    this.#sorted = null;
  }

  /** Lower-case names in order of the alphabet, `set-cookie` once per cookie: what iteration gives. */
  sorted(): [string, string][] {
    this.#sorted ??= [...this.#headers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, { value }]) => this.#split(key, key, value));
    return this.#sorted;
  }

  /** Names as written, in the order they were added, `set-cookie` once per cookie. */
  written(): [string, string][] {
    return [...this.#headers].flatMap(([key, { name, value }]) => this.#split(key, name, value));
  }

  /** Name as written -> combined value, for consoles. */
  toObject(): Record<string, string> {
    return Object.fromEntries([...this.#headers.values()].map(({ name, value }) => [name, value]));
  }

  #split(key: string, name: string, value: string): [string, string][] {
    return key === 'set-cookie' ? this.#cookies.map((cookie) => [name, cookie]) : [[name, value]];
  }
}
