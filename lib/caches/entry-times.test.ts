import { expect, test } from 'vitest';
import { secondsToNextTurn, secondsToTurn, spanOf, stateInWords } from './entry-times';

const entry = { state: 'fresh', ageSeconds: 4, revalidateSeconds: 10, expireSeconds: 60 } as const;

test.each([
  [entry, 6, 'fresh for 6 s more'],
  [{ ...entry, revalidateSeconds: false }, 56, 'fresh for 56 s more'],
  // While a request is under way nobody asks for the state anew.
  [{ state: 'fresh', ageSeconds: 11, revalidateSeconds: 10 }, null, 'fresh for 0 s more'],
  [{ state: 'fresh', ageSeconds: 4, revalidateSeconds: false }, null, 'fresh until it is revalidated'],
  [
    { ...entry, state: 'stale', ageSeconds: 20 },
    40,
    'stale: answers once more within 40 s, and is made anew behind that',
  ],
  [
    { state: 'stale', ageSeconds: 20, revalidateSeconds: 10 },
    null,
    'stale: answers once more, and is made anew behind that',
  ],
  [{ ...entry, state: 'expired' }, null, 'expired: is made anew before anybody gets it again'],
] as const)('%o turns in %s s: %s', (times, seconds, words) => {
  expect([secondsToTurn(times), stateInWords(times)]).toEqual([seconds, words]);
});

test('of several entries the first to turn counts', () => {
  expect(secondsToNextTurn([{ ...entry, state: 'expired' }, entry, { ...entry, revalidateSeconds: 5 }])).toBe(1);
  expect(secondsToNextTurn([])).toBeNull();
});

test.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [90, '1 min 30 s'],
  [3660, '1 h 1 min'],
  [176_400, '2 days 1 h'],
])('%s s are %s', (seconds, text) => expect(spanOf(seconds)).toBe(text));
