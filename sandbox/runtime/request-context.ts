import { AsyncLocalStorage } from 'node:async_hooks';
import type { Position } from '../protocol';
import type { RequestTrace } from './request-trace';

type Place = Omit<Position, 'column'>;

/** The request on whose behalf code runs; what it logs and fetches is counted to it. */
export interface RequestContext {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  /** What happens on its way. */
  readonly trace: RequestTrace;
  /** Told once the route is known, before its handler runs. @param lost why other files that fit do not answer */
  matched(route: string, place: Place, lost?: readonly string[]): void;
  /** Told before middleware runs, and with null when it is through. */
  middleware(place: Place | null): void;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
