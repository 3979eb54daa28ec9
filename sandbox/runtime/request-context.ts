import { AsyncLocalStorage } from 'node:async_hooks';
import type { Position } from '../protocol';

/** The request on whose behalf code runs; what it logs and fetches is counted to it. */
export interface RequestContext {
  readonly id: number;
  readonly method: string;
  /** Told once the route is known, before its handler runs. */
  matched(route: string, position: Omit<Position, 'column'>): void;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
