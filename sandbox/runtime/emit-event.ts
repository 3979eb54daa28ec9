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
  send({ ...event, request: requestContext.getStore()?.id ?? null });
}
