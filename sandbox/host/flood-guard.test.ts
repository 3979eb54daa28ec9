import { expect, test } from 'vitest';
import {
  CREDIT_WINDOW,
  EMPTY_HEAD,
  type HostAsk,
  type ServerAnswer,
  type ServerEvent,
  type ServerToHostMessage,
} from '../protocol';
import { createFloodGuard } from './flood-guard';

const request: HostAsk = { type: 'request', id: 1, method: 'GET', url: '/', headers: [], body: null };
const credit = { type: 'credit', id: 1, chunks: 1 } as const;
const head: ServerAnswer = { type: 'response-head', id: 1, head: { ...EMPTY_HEAD, status: 200 } };
const end: ServerAnswer = { type: 'response-end', id: 1, closed: false };
const chunkOf = (size: number): ServerAnswer => ({ type: 'response-chunk', id: 1, bytes: new Uint8Array(size) });
const log = (text: string): ServerEvent => ({
  type: 'log',
  request: null,
  level: 'log',
  text,
  values: [],
  position: null,
});

function start() {
  let time = 0;
  return { guard: createFloodGuard(() => time), wait: (ms: number) => (time += ms) };
}

test('an endless response flows as long as the host gives credit', () => {
  const { guard } = start();
  guard.asked(request);
  expect(guard.judge(head, true)).toBe('take');
  for (let turn = 0; turn < 10_000; turn++) {
    expect(guard.judge(chunkOf(100_000), true)).toBe('take');
    guard.sent(credit);
  }
  expect(guard.judge(end, true)).toBe('take');
});

test('thousands of requests a second are no flood', () => {
  const { guard } = start();
  for (let turn = 0; turn < 10_000; turn++) {
    guard.asked(request);
    guard.sent({ type: 'ping', ping: turn });
    const pong: ServerToHostMessage = { type: 'pong', ping: turn };
    for (const message of [pong, head, chunkOf(10), end]) expect(guard.judge(message, true)).toBe('take');
  }
});

test('pongs that nobody asked for are a flood', () => {
  const { guard } = start();
  const verdicts = Array.from({ length: 1000 }, (_, ping) => guard.judge({ type: 'pong', ping }, true));
  expect(verdicts.at(-1)).toBe('flood');
});

test('chunks beyond the credit are dropped, and many of them are a flood', () => {
  const { guard } = start();
  guard.asked(request);
  const verdicts = Array.from({ length: 100 }, () => guard.judge(chunkOf(1_000_000), true));
  expect(verdicts.slice(0, CREDIT_WINDOW)).toEqual(Array(CREDIT_WINDOW).fill('take'));
  expect(verdicts).toContain('drop');
  expect(verdicts.at(-1)).toBe('flood');
});

test('a thousand lines of log every second are taken when they come together, more are a flood', () => {
  const { guard, wait } = start();
  for (let second = 0; second < 10; second++) {
    for (let line = 0; line < 1000; line++) expect(guard.judge(log('line'), line % 50 === 0)).toBe('take');
    wait(1000);
  }
  const burst = Array.from({ length: 4000 }, (_, line) => guard.judge(log('line'), line % 50 === 0));
  expect(burst.at(-1)).toBe('flood');
});

test('of lines that come one by one far fewer are a flood', () => {
  const { guard } = start();
  const burst = Array.from({ length: 400 }, () => guard.judge(log('line'), true));
  expect(burst.slice(0, 200)).toEqual(Array(200).fill('take'));
  expect(burst.at(-1)).toBe('flood');
});

test('one large message is no flood, several at once are', () => {
  const { guard } = start();
  const large = log('x'.repeat(20 * 1024 * 1024));
  expect(guard.judge(large, true)).toBe('take');
  expect(guard.judge(large, true)).toBe('flood');
});

test('what is no message is dropped until there is too much of it', () => {
  const { guard } = start();
  const verdicts = Array.from({ length: 100 }, () => guard.judge(null, true));
  expect(verdicts[0]).toBe('drop');
  expect(verdicts.at(-1)).toBe('flood');
});

test('one answer to what else is asked is paid for, and what nobody asked for is dropped', () => {
  const { guard } = start();
  guard.asked({ type: 'build', id: 2 });
  const built: ServerAnswer = { type: 'built', id: 2, ok: true, routes: [], diagnostics: [], disk: [] };
  expect(guard.judge(built, true)).toBe('take');
  const verdicts = Array.from({ length: 400 }, () => guard.judge(built, true));
  expect(verdicts[0]).toBe('drop');
  expect(verdicts.at(-1)).toBe('flood');
});

test('the steps of thousands of requests a second are no flood, those of one that is over count', () => {
  const { guard } = start();
  const steps: ServerEvent = { type: 'trace', request: 1, steps: [] };
  for (let turn = 0; turn < 10_000; turn++) {
    guard.asked(request);
    for (const message of [steps, head, chunkOf(10), steps, end]) expect(guard.judge(message, true)).toBe('take');
  }
  const late = Array.from({ length: 1000 }, () => guard.judge(steps, true));
  expect(late.at(-1)).toBe('flood');
});
