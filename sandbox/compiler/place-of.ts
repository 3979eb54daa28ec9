import type { AnyNode } from 'acorn';
import type { Place } from './transformed-file';

/** Where a piece of the printed code stands in the file as written. */
export type PlaceOf = (node: AnyNode) => Place;
