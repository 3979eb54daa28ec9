import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveQueue } from './save-queue';

let screen = '';
let stored: string[] = [];
let isSlow = false;

/** Stores what is on the screen when it begins; where storage is slow, a second later. */
function begin(): () => Promise<void> {
  const taken = screen;
  return async () => {
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1000));
    stored.push(taken);
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  screen = '';
  stored = [];
  isSlow = false;
});

afterEach(() => vi.useRealTimers());

test('changes within moments are stored once, as they are then', async () => {
  const queue = createSaveQueue(begin);
  screen = 'a';
  queue.schedule();
  screen = 'ab';
  queue.schedule();
  expect(queue.isPending()).toBe(true);
  await vi.advanceTimersByTimeAsync(100);
  expect([stored, queue.isPending()]).toEqual([['ab'], false]);
});

test('one is stored after the other, however slow the storage', async () => {
  isSlow = true;
  const queue = createSaveQueue(begin);
  screen = 'first';
  void queue.saveNow();
  screen = 'second';
  const all = queue.saveNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect([stored, queue.isPending()]).toEqual([['first'], true]);
  await vi.advanceTimersByTimeAsync(1000);
  await all;
  expect([stored, queue.isPending()]).toEqual([['first', 'second'], false]);
});

test('flush stores what waits, and waits for what is under way; it stores nothing where nothing changed', async () => {
  isSlow = true;
  const queue = createSaveQueue(begin);
  await queue.flush();
  screen = 'changed';
  queue.schedule();
  void queue.flush();
  let isDone = false;
  void queue.flush().then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(500);
  expect([stored, isDone]).toEqual([[], false]);
  await vi.advanceTimersByTimeAsync(500);
  expect([stored, isDone]).toEqual([['changed'], true]);
});
