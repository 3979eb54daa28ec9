import type { HostToServerMessage, ServerToHostMessage } from '../protocol';

/**
 * The port to the host, out of reach of the project's code: whoever holds it could flood the page or answer the host's
 * questions while it blocks the server. So what is used of the platform is taken here, before anything is replaced: a
 * getter on `MessageEvent.prototype` would be handed the event, and with it the port.
 */
const { apply } = Reflect;
const setHandler = setterOf(MessagePort.prototype, 'onmessage');
const readData = getterOf(MessageEvent.prototype, 'data');
const postMessage = Reflect.get(MessagePort.prototype, 'postMessage') as (...args: unknown[]) => unknown;

/** Posts a message, or several at once. */
export type Post = (messages: ServerToHostMessage | ServerToHostMessage[], transfer?: Transferable[]) => void;

/** Gives everything that comes over the port to `receive`. @returns what posts to it */
export function connectToHost(port: MessagePort, receive: (message: HostToServerMessage) => void): Post {
  apply(setHandler, port, [(event: MessageEvent) => receive(apply(readData, event, []) as HostToServerMessage)]);
  return (messages, transfer = []) => void apply(postMessage, port, [messages, transfer]);
}

function setterOf(owner: object, name: string): (value: unknown) => void {
  return Object.getOwnPropertyDescriptor(owner, name)?.set ?? missing(name);
}

function getterOf(owner: object, name: string): () => unknown {
  return Object.getOwnPropertyDescriptor(owner, name)?.get ?? missing(name);
}

function missing(name: string): never {
  throw new Error(`Failed to start the server: this browser has no ${name}`);
}
