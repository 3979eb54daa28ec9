import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerToHostMessage } from '../protocol';
import { createLogChannel } from './log-channel';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const line = (text: string): ServerToHostMessage => ({
  type: 'log',
  request: null,
  level: 'log',
  text,
  values: [],
  position: null,
});

function start() {
  const posts: string[][] = [];
  const channel = createLogChannel((lines) =>
    posts.push([lines].flat().map((message) => (message.type === 'log' ? message.text : ''))),
  );
  const log = (count: number) => Array.from({ length: count }, (_, at) => channel.log(line(String(at))));
  return { posts, log, flush: channel.flush };
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

test('lines that wait are sent when something else is to be sent', () => {
  const { posts, log, flush } = start();
  log(51);
  flush();
  expect(posts.at(-1)).toEqual(['50']);
});

test('after a second lines leave at once again', () => {
  const { posts, log } = start();
  log(60);
  vi.advanceTimersByTime(1000);
  log(1);
  expect(posts.at(-1)).toEqual(['0']);
});
