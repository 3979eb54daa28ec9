import type { ServerEvent } from '../protocol';
import { requestContext } from './request-context';

type NewEvent = {
  [Type in ServerEvent['type']]: Omit<Extract<ServerEvent, { type: Type }>, 'request'>;
}[ServerEvent['type']];

let send: (event: ServerEvent) => void = () => {};

/** Sets where events go. */
export function setEventListener(listener: (event: ServerEvent) => void): void {
  send = listener;
}

/** Tells the page what happens, on behalf of the request in whose context this is called. */
export function emitEvent(event: NewEvent): void {
  emitEventOf(requestContext.getStore()?.id ?? null, event);
}

/** Tells the page what happens on behalf of a request. */
export function emitEventOf(request: number | null, event: NewEvent): void {
  send({ ...event, request });
}
