import type { Step } from '../../runtime/request-trace';
import type { Lookup } from './watch-cache';

export type CacheState = 'HIT' | 'STALE' | 'MISS' | 'BYPASS';

/** @returns what Next.js makes of what its cache gave: what is expired counts as nothing */
export function stateOf({ found }: Lookup): CacheState {
  return found === 'fresh' ? 'HIT' : found === 'stale' ? 'STALE' : 'MISS';
}

/** @returns the step of a look-up. @param state what the answer says of it, where it does */
export function cacheStep(lookup: Lookup, name: string, state = stateOf(lookup)): Step {
  const { of, key, tags, ageSeconds, found, madeBy = null } = lookup;
  return {
    kind: 'cache',
    label: `cache ${state}: ${reasonOf(lookup, name)}`,
    detail: { state, of, key, tags, ageSeconds, found, madeBy },
  };
}

/** @returns the step of an answer for which this request asked the cache nothing */
export function withoutLookup(state: CacheState, reason: string): Step {
  return {
    kind: 'cache',
    label: `cache ${state}: ${reason}`,
    detail: { state, of: 'route', key: null, tags: '', ageSeconds: null },
  };
}

function reasonOf({ found, ageSeconds, madeBy }: Lookup, name: string): string {
  const maker = madeBy === undefined ? '' : ` by ${madeBy}`;
  const age = `${ageSeconds === null ? '' : ` ${ageSeconds} s ago`}${maker}`;
  switch (found) {
    case 'nothing':
      return `nothing was stored for ${name}`;
    case 'fresh':
      return `${name} was stored${age}`;
    case 'stale':
      return `${name} was stored${age}, and is made anew behind this answer`;
    case 'expired':
      return `what was stored for ${name}${age} had expired, so it was made anew`;
  }
}
