import { reasonOf } from '@/lib/project/result';

/** The store cannot be reached; the same call may succeed later. */
export interface Unavailable {
  state: 'unavailable';
}

/** A call to the store that does not reject. */
export function guardStore<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result | Unavailable> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      console.error(`Failed to reach the store of short links: ${reasonOf(error)}`);
      return { state: 'unavailable' };
    }
  };
}
