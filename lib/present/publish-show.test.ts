import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publishShow } from './publish-show';
import type { StageShot } from './stage-shot';

const link = { id: 'abc', url: 'https://playground.example/present?follow=abc', secret: 's' };

interface Told {
  count: number;
  message: { type: string; shot?: { title: string } };
}

/** A show whose stage has titles, and a server that answers with these in turn, then with 204. */
function openShow(answers: (Response | null)[]) {
  const told: Told[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    told.push(JSON.parse(body) as Told);
    const answer = answers.shift();
    return answer === null
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(answer ?? new Response(null, { status: 204 }));
  });
  const states: string[] = [];
  let title = '';
  const { tell, end, stop } = publishShow(
    link,
    () => ({ type: 'shot', shot: { title } as StageShot }),
    (state) => states.push(state),
  );
  const show = (next: string) => {
    title = next;
    tell();
  };
  const titles = () => told.map(({ message }) => message.shot?.title ?? message.type);
  return { told, states, show, end, stop, titles };
}

beforeEach(() => void vi.useFakeTimers({ now: 1000 }));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the newest state is told, one at a time, and the end after it', async () => {
  const { show, end, titles, told } = openShow([]);
  for (const title of ['a', 'b', 'c']) show(title);
  await vi.advanceTimersByTimeAsync(500);
  show('d');
  end();
  show('after the end');
  await vi.advanceTimersByTimeAsync(500);
  expect(titles()).toEqual(['a', 'c', 'd', 'end']);
  expect(told.every(({ count }, at) => count > (told[at - 1]?.count ?? 0))).toBe(true);
});

test('while the server does not answer nothing is lost: the newest is told when it does', async () => {
  const { show, titles, states } = openShow([null, new Response(null, { status: 503 })]);
  show('a');
  await vi.advanceTimersByTimeAsync(500);
  show('b');
  await vi.advanceTimersByTimeAsync(5000);
  expect(titles()).toEqual(['a', 'b', 'b']);
  expect(states).toEqual(['lost', 'lost', 'told']);
});

test('a writer whose clock went back goes on from what was told before', async () => {
  const { show, told } = openShow([Response.json({ count: 5000 }, { status: 409 })]);
  show('a');
  await vi.advanceTimersByTimeAsync(500);
  expect(told.map(({ count }) => count)).toEqual([1000, 5001]);
});

test('what is too large to be told does not end the show: the next smaller state is told', async () => {
  const { show, titles, states } = openShow([new Response(null, { status: 413 })]);
  show('large');
  await vi.advanceTimersByTimeAsync(5000);
  show('small');
  await vi.advanceTimersByTimeAsync(500);
  expect([titles(), states]).toEqual([
    ['large', 'small'],
    ['lost', 'told'],
  ]);
});

test('whoever stops says nothing more, not even that it is over', async () => {
  const { show, stop, end, titles } = openShow([null]);
  show('a');
  await vi.advanceTimersByTimeAsync(500);
  stop();
  show('b');
  end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(titles()).toEqual(['a']);
});

test('a show that the server does not know is told no more', async () => {
  const { show, titles, states } = openShow([new Response(null, { status: 404 })]);
  show('a');
  await vi.advanceTimersByTimeAsync(5000);
  expect([titles(), states]).toEqual([['a'], ['gone']]);
});
