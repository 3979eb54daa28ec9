import type { Channel } from '../diagnostics_channel';

const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;
type EventName = (typeof EVENTS)[number];
type Subscribers = Partial<Record<EventName, (message: unknown, name: string | symbol) => void>>;
type AnyFunction = (...values: unknown[]) => unknown;
type Context = Record<string, unknown>;

/** Node's TracingChannel: five channels for what happens around a call. */
export class TracingChannel {
  readonly start!: Channel;
  readonly end!: Channel;
  readonly asyncStart!: Channel;
  readonly asyncEnd!: Channel;
  readonly error!: Channel;

  constructor(given: string | Record<EventName, Channel>, channelOf: (name: string) => Channel) {
    for (const event of EVENTS)
      this[event] = typeof given === 'string' ? channelOf(`tracing:${given}:${event}`) : given[event];
  }

  subscribe(subscribers: Subscribers): void {
    for (const event of EVENTS) if (subscribers[event]) this[event].subscribe(subscribers[event]);
  }

  unsubscribe(subscribers: Subscribers): boolean {
    return EVENTS.map((event) => !subscribers[event] || this[event].unsubscribe(subscribers[event])).every(Boolean);
  }

  traceSync(run: AnyFunction, context: Context = {}, that?: unknown, ...values: unknown[]): unknown {
    this.start.publish(context);
    try {
      const result = run.apply(that, values);
      context.result = result;
      return result;
    } catch (error) {
      throw this.#fail(context, error);
    } finally {
      this.end.publish(context);
    }
  }

  tracePromise(run: AnyFunction, context: Context = {}, that?: unknown, ...values: unknown[]): Promise<unknown> {
    const settle = (name: 'result' | 'error', value: unknown): void => {
      context[name] = value;
      if (name === 'error') this.error.publish(context);
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
    };
    this.start.publish(context);
    try {
      return Promise.resolve(run.apply(that, values)).then(
        (result) => {
          settle('result', result);
          return result;
        },
        (error: unknown) => {
          settle('error', error);
          throw error;
        },
      );
    } catch (error) {
      throw this.#fail(context, error);
    } finally {
      this.end.publish(context);
    }
  }

  /** @param position where in the values the callback stands; last, if it is left out */
  traceCallback(run: AnyFunction, position = -1, context: Context = {}, that?: unknown, ...values: unknown[]): unknown {
    const callback = values.at(position) as AnyFunction;
    const wrapped: AnyFunction = (error, result) => {
      if (error) this.#fail(context, error);
      else context.result = result;
      this.asyncStart.publish(context);
      try {
        return callback(error, result);
      } finally {
        this.asyncEnd.publish(context);
      }
    };
    values.splice(position, 1, wrapped);
    this.start.publish(context);
    try {
      return run.apply(that, values);
    } catch (error) {
      throw this.#fail(context, error);
    } finally {
      this.end.publish(context);
    }
  }

  #fail(context: Context, error: unknown): unknown {
    context.error = error;
    this.error.publish(context);
    return error;
  }
}
