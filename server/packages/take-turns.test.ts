import { expect, test } from 'vitest';
import { createTurns } from './take-turns';

test('two work at once, three more wait in their order, and a sixth is sent away', async () => {
  const takeTurn = createTurns(2, 3);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () => {
    begun.push(n);
    return new Promise<number>((resolve) => ends.push(() => resolve(n)));
  };
  const turns = [1, 2, 3, 4, 5, 6].map((n) => takeTurn(work(n)));
  expect(await turns[5]).toBeNull();
  expect(begun).toEqual([1, 2]);
  for (let at = 0; at < 5; at++) {
    ends[at]?.();
    await turns[at];
    await Promise.resolve();
  }
  expect(await Promise.all(turns)).toEqual([1, 2, 3, 4, 5, null]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails makes room for the next', async () => {
  const takeTurn = createTurns(1, 1);
  await expect(takeTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await takeTurn(() => Promise.resolve('yes'))).toBe('yes');
});
