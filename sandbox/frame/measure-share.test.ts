import { expect, test } from 'vitest';
import { measureShare } from './measure-share';

/** A clock that each look moves on by the next of the steps, over and over. */
function clock(...steps: number[]): () => number {
  let time = 0;
  let look = 0;
  return () => (time += steps[look++ % steps.length] ?? 0);
}

test('a thread that nobody interrupts has all of the time', () => {
  expect(measureShare(clock(0, 0, 0.1))).toBe(1);
});

test('what the clock runs on by at once went to others', () => {
  // 3 ms of work, 9 ms of pause
  expect(measureShare(clock(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 9))).toBeCloseTo(0.25, 1);
});

test('a thread that hardly ever runs has next to nothing', () => {
  expect(measureShare(clock(0.1, 400))).toBeLessThan(0.01);
});

test('a clock that ticks every 16 or 100 ms is no interruption', () => {
  expect(measureShare(clock(0, 0, 16.7))).toBe(1);
  expect(measureShare(clock(0, 100))).toBe(1);
});
