import { createArgumentTypeError } from '../node/internal/node-error';
import { bindToFrame, currentFrame, runInFrame, type Frame } from './context';

type Options = number | { triggerAsyncId?: number; requireManualDestroy?: boolean };
type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

let lastAsyncId = 1;

/** `AsyncResource` of `node:async_hooks`: runs callbacks with the stores that were current when it was made. */
export class AsyncResource {
  readonly #asyncId = ++lastAsyncId;
  readonly #triggerAsyncId: number;
  readonly #frame: Frame = currentFrame();

  constructor(type: string, options: Options = {}) {
    if (typeof type !== 'string') throw createArgumentTypeError('type', 'of type string', type);
    this.#triggerAsyncId = (typeof options === 'number' ? options : options.triggerAsyncId) ?? 1;
  }

  static bind<Fn extends AnyFunction>(fn: Fn, type?: string, thisArgument?: unknown): Fn {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArgument);
  }

  runInAsyncScope<This, Args extends unknown[], Result>(
    fn: (this: This, ...args: Args) => Result,
    thisArgument?: This,
    ...args: Args
  ): Result {
    return runInFrame(this.#frame, fn, thisArgument as This, args);
  }

  bind<Fn extends AnyFunction>(fn: Fn, thisArgument?: unknown): Fn {
    const bound = runInFrame<undefined, [Fn], Fn>(this.#frame, bindToFrame, undefined, [fn]);
    const target = thisArgument === undefined ? bound : bound.bind(thisArgument);
    return Object.defineProperty(target, 'length', { value: fn.length, configurable: true }) as Fn;
  }

  emitDestroy(): this {
    return this;
  }

  asyncId(): number {
    return this.#asyncId;
  }

  triggerAsyncId(): number {
    return this.#triggerAsyncId;
  }
}
