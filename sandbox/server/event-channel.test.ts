import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerEvent } from '../protocol';
import { createEventChannel } from './event-channel';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const line = (text: string): ServerEvent => ({
  type: 'log',
  request: null,
  level: 'log',
  text,
  values: [],
  position: null,
});

const textOf = (event: ServerEvent) => (event.type === 'log' ? event.text : event.type);

function start() {
  const posts: string[][] = [];
  const channel = createEventChannel((events) => posts.push(events.map(textOf)));
  const log = (count: number) => Array.from({ length: count }, (_, at) => channel.emit(line(String(at))));
  return { posts, log, take: channel.take };
}

test('a few lines leave at once, each by itself', () => {
  const { posts, log } = start();
  log(3);
  expect(posts).toEqual([['0'], ['1'], ['2']]);
});

test('a thousand lines leave in fewer than a hundred posts, all of them and in order', () => {
  const { posts, log } = start();
  log(1000);
  vi.advanceTimersByTime(20);
  expect(posts.length).toBeLessThan(100);
  expect(posts.flat()).toEqual(Array.from({ length: 1000 }, (_, at) => String(at)));
});

test('while code blocks the timers, lines leave all the same', () => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['performance'] });
  const { posts, log } = start();
  log(60);
  expect(posts.flat()).toHaveLength(50);
  vi.advanceTimersByTime(20);
  log(1);
  expect(posts.flat()).toHaveLength(61);
});

test('lines that wait leave with what else is to be sent, and only once', () => {
  const { posts, log, take } = start();
  log(51);
  expect(take().map(textOf)).toEqual(['50']);
  vi.advanceTimersByTime(20);
  expect(posts.flat()).toHaveLength(50);
});

test('after a second lines leave at once again', () => {
  const { posts, log } = start();
  log(60);
  vi.advanceTimersByTime(1000);
  log(1);
  expect(posts.at(-1)).toEqual(['0']);
});
