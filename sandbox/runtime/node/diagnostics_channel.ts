import { createArgumentTypeError } from './internal/node-error';
import { TracingChannel } from './internal/tracing-channel';

type Subscriber = (message: unknown, name: string | symbol) => void;

export class Channel {
  readonly name: string | symbol;
  readonly #subscribers: Subscriber[] = [];

  constructor(name: string | symbol) {
    this.name = name;
  }

  get hasSubscribers(): boolean {
    return this.#subscribers.length > 0;
  }

  subscribe(subscriber: Subscriber): void {
    if (typeof subscriber !== 'function') throw createArgumentTypeError('subscription', 'of type function', subscriber);
    this.#subscribers.push(subscriber);
  }

  unsubscribe(subscriber: Subscriber): boolean {
    const index = this.#subscribers.indexOf(subscriber);
    if (index >= 0) this.#subscribers.splice(index, 1);
    return index >= 0;
  }

  publish(message: unknown): void {
    for (const subscriber of [...this.#subscribers]) subscriber(message, this.name);
  }
}

const channels = new Map<string | symbol, Channel>();

export function channel(name: string | symbol): Channel {
  const known = channels.get(name) ?? new Channel(name);
  channels.set(name, known);
  return known;
}

export const hasSubscribers = (name: string | symbol): boolean => channel(name).hasSubscribers;
export const subscribe = (name: string | symbol, subscriber: Subscriber): void => channel(name).subscribe(subscriber);
export const unsubscribe = (name: string | symbol, subscriber: Subscriber): boolean =>
  channel(name).unsubscribe(subscriber);

export const tracingChannel = (given: ConstructorParameters<typeof TracingChannel>[0]): TracingChannel =>
  new TracingChannel(given, channel);

export { TracingChannel };

export default { Channel, TracingChannel, channel, hasSubscribers, subscribe, tracingChannel, unsubscribe };
