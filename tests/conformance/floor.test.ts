import { expect, it } from 'vitest';
import { fewestLines, floorOf } from './floor';
import type { Verdict } from './judge-job';

const floor = { '16 development': { one: 100, two: 50 }, '14 development': { one: 7 } };
const none = { equal: 0, total: 0 };
const verdicts = ['one', 'two', 'new'].map((name): Verdict => ({
  case: name,
  next: '16',
  mode: 'development',
  answers: none,
  builds: none,
  logWords: none,
  cacheStates: none,
  reasons: none,
  differences: [],
  logDifferences: [],
}));

it('asks for the lines that the cases which ran once had, but for a few', () => {
  expect(fewestLines(floor, verdicts)).toBe(145);
  expect(fewestLines(floor, verdicts.slice(0, 1))).toBe(97);
  expect(fewestLines(floor, [])).toBe(0);
});

it('asks nothing of a case that it does not know', () => {
  expect(verdicts.map((verdict) => floorOf(floor, verdict))).toEqual([100, 50, 0]);
});
