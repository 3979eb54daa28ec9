import type { CacheEntry } from '@/sandbox/protocol';

type Times = Pick<CacheEntry, 'state' | 'ageSeconds' | 'revalidateSeconds' | 'expireSeconds'>;

/** @returns in how many seconds the entry is in another state; null where time alone changes nothing */
export function secondsToTurn({ state, ageSeconds, revalidateSeconds, expireSeconds }: Times): number | null {
  const ends = state === 'fresh' ? [revalidateSeconds, expireSeconds] : state === 'stale' ? [expireSeconds] : [];
  const left = ends.flatMap((end) => (typeof end === 'number' && end >= ageSeconds ? [end - ageSeconds] : []));
  return left.length === 0 ? null : Math.min(...left);
}

/** @returns in how many seconds the first of them is in another state */
export function secondsToNextTurn(entries: readonly Times[]): number | null {
  const times = entries.map(secondsToTurn).filter((seconds) => seconds !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** @returns the state of an entry in words */
export function stateInWords(entry: Times): string {
  const left = secondsToTurn(entry);
  switch (entry.state) {
    case 'fresh':
      if (left === null && entry.revalidateSeconds === false) return 'fresh until it is revalidated';
      return `fresh for ${spanOf(left ?? 0)} more`;
    case 'stale':
      return left === null
        ? 'stale: answers once more, and is made anew behind that'
        : `stale: answers once more within ${spanOf(left)}, and is made anew behind that`;
    case 'expired':
      return 'expired: is made anew before anybody gets it again';
  }
}

/** @returns how long it is, as people say it */
export function spanOf(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'h'],
    [60, 'min'],
  ] as const;
  const [length, unit] = units.find(([one]) => seconds >= one) ?? [1, 's'];
  const count = Math.floor(seconds / length);
  const rest = unit === 's' ? 0 : Math.floor((seconds - count * length) / (length / (unit === 'day' ? 24 : 60)));
  const smaller = unit === 'day' ? 'h' : unit === 'h' ? 'min' : 's';
  const whole = `${count} ${unit}${unit === 'day' && count > 1 ? 's' : ''}`;
  return rest === 0 ? whole : `${whole} ${rest} ${smaller}`;
}
