import EventEmitter from './events';
import { StringDecoder } from './string_decoder';
import { createNodeError } from './internal/node-error';
import { withMissing } from './internal/missing';

interface Input {
  on(event: string, listener: (chunk: never) => void): unknown;
  off?(event: string, listener: (chunk: never) => void): unknown;
  resume?(): unknown;
  pause?(): unknown;
}

interface Output {
  write(text: string): unknown;
}

interface Options {
  input: Input;
  output?: Output;
  prompt?: string;
  signal?: AbortSignal;
}

/** `readline.Interface` over a stream that is no terminal: lines, one by one. */
export class Interface extends EventEmitter {
  readonly terminal = false;
  line = '';
  closed = false;
  readonly #input: Input;
  readonly #output: Output | undefined;
  readonly #decoder = new StringDecoder('utf8');
  #prompt: string;
  #answer: ((line: string) => void) | undefined;

  constructor(given: Options | Input, output?: Output) {
    super();
    const options = typeof given === 'object' && 'input' in given ? given : { input: given, ...(output && { output }) };
    this.#input = options.input;
    this.#output = options.output;
    this.#prompt = options.prompt ?? '> ';
    this.#input.on('data', this.#take);
    this.#input.on('end', this.#end);
    this.#input.resume?.();
    if (options.signal?.aborted) queueMicrotask(() => this.close());
    else options.signal?.addEventListener('abort', () => this.close(), { once: true });
  }

  #take = (chunk: Uint8Array | string): void => {
    const text = this.line + (typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
    // a carriage return at the end may be the first half of a line's
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.line = lines.pop() ?? '';
    for (const line of lines) this.#give(line);
  };

  #end = (): void => {
    const last = (this.line + this.#decoder.end()).replace(/\r$/, '');
    if (this.line !== '') this.#give(last);
    this.line = '';
    this.close();
  };

  #give(line: string): void {
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer) answer(line);
    else this.emit('line', line);
  }

  question(query: string, ...rest: unknown[]): void {
    if (this.closed) throw createNodeError(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    this.#output?.write(query);
    this.#answer = rest.at(-1) as (line: string) => void;
  }

  setPrompt(prompt: string): void {
    this.#prompt = prompt;
  }

  getPrompt(): string {
    return this.#prompt;
  }

  prompt(): void {
    this.#output?.write(this.#prompt);
  }

  write(text: string): void {
    this.#take(text);
  }

  pause(): this {
    this.#input.pause?.();
    this.emit('pause');
    return this;
  }

  resume(): this {
    this.#input.resume?.();
    this.emit('resume');
    return this;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#input.off?.('data', this.#take);
    this.#input.off?.('end', this.#end);
    this.#input.pause?.();
    this.emit('close');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const lines: string[] = [];
    let wake: () => void = () => undefined;
    this.on('line', ((line: string) => {
      lines.push(line);
      wake();
    }) as never);
    this.on('close', () => wake());
    const fail = new Promise<never>((_, reject) => this.#input.on('error', reject as (chunk: never) => void));
    try {
      for (;;) {
        const line = lines.shift();
        if (line !== undefined) yield line;
        else if (this.closed) return;
        else await Promise.race([new Promise<void>((resolve) => (wake = resolve)), fail]);
      }
    } finally {
      this.close();
    }
  }
}

export function createInterface(...values: ConstructorParameters<typeof Interface>): Interface {
  return new Interface(...values);
}

const nothing = (): boolean => true;

const readline = {
  Interface,
  clearLine: nothing,
  clearScreenDown: nothing,
  createInterface,
  cursorTo: nothing,
  emitKeypressEvents: (): void => undefined,
  moveCursor: nothing,
};

Object.defineProperty(readline, 'promises', {
  enumerable: true,
  get: () => readlinePromises,
});

/** The same, but that a question is answered by a promise. */
class PromiseInterface extends Interface {
  ask(query: string): Promise<string> {
    return new Promise((resolve) => super.question(query, resolve));
  }
}
// a method of another type than the one it stands for
Object.defineProperty(PromiseInterface.prototype, 'question', {
  value: PromiseInterface.prototype.ask,
  writable: true,
  configurable: true,
});

export const readlinePromises = withMissing(
  'readline/promises',
  {
    Interface: PromiseInterface,
    createInterface: (...values: ConstructorParameters<typeof Interface>) => new PromiseInterface(...values),
  },
  'Readline',
);

export default readline;
