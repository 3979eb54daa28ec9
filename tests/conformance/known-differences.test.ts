import { expect, it } from 'vitest';
import type { Difference, Verdict } from './judge-job';
import { outdated, readKnownDifferences, unlisted } from './known-differences';

const difference: Difference = {
  case: 'st-abort',
  next: '16',
  mode: 'development',
  id: '0:GET',
  attempt: 1,
  lines: ['body'],
};

it('covers the whole case, one request or one attempt', () => {
  const reason = 'a browser cannot';
  expect(unlisted([difference], [{ case: 'st-abort', reason }])).toEqual([]);
  expect(unlisted([difference], [{ case: 'st-abort', id: '0:GET', attempt: 1, reason }])).toEqual([]);
  expect(unlisted([difference], [{ case: 'st-abort', id: '0:GET', attempt: 0, reason }])).toEqual([difference]);
  expect(unlisted([difference], [{ case: 'st-abort', id: 'build', reason }])).toEqual([difference]);
  expect(unlisted([difference], [{ case: 'st-abort', versions: ['14'], reason }])).toEqual([difference]);
});

it('notices an entry that no longer holds, where the case was run', () => {
  const entry = { case: 'st-abort', versions: ['16' as const], reason: 'a browser cannot' };
  expect(outdated([verdict([difference])], [entry])).toEqual([]);
  expect(outdated([verdict([])], [entry])).toHaveLength(1);
  expect(outdated([], [entry])).toEqual([]);
});

it('gives a reason for every difference of the list', () => {
  expect(readKnownDifferences().filter(({ reason }) => reason.length < 10)).toEqual([]);
});

function verdict(differences: Difference[]): Verdict {
  const none = { equal: 0, total: 0 };
  return {
    case: 'st-abort',
    next: '16',
    mode: 'development',
    answers: none,
    builds: none,
    logWords: none,
    cacheStates: none,
    reasons: none,
    logDifferences: [],
    differences,
  };
}
