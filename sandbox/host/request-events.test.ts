import { expect, test } from 'vitest';
import type { ServerEvent } from '../protocol';
import { emptyResponse } from './empty-response';
import type { ListEntry, LogLine } from './playground';
import { createRequestEvents } from './request-events';

const log = (request: number | null, text: string) =>
  ({ type: 'log', request, level: 'info', text, values: [], position: null }) satisfies ServerEvent;
const textsOf = (lines: LogLine[]) => lines.map(({ text }) => text);

test('a line belongs to its request, and one of none to the newest', () => {
  const events = createRequestEvents();
  const [first, second] = [emptyResponse(), emptyResponse()];
  events.add(log(null, 'before any'));
  events.collect(1, first);
  events.collect(2, second);
  events.add(log(1, 'of the first'));
  events.add(log(null, 'of none'));
  events.add(log(3, 'of one that was never sent'));
  expect(textsOf(first.logs)).toEqual(['of the first']);
  expect(textsOf(second.logs)).toEqual(['of none']);
});

test('a line that comes after the response is added to it, and told', () => {
  const events = createRequestEvents();
  const late: ListEntry[] = [];
  const response = emptyResponse();
  const onAnswered = events.collect(1, response, (entry) => late.push(entry));
  events.add(log(1, 'in time'));
  onAnswered();
  events.add(log(1, 'late'));
  expect(textsOf(response.logs)).toEqual(['in time', 'late']);
  expect(late).toEqual([{ list: 'logs', entry: { level: 'info', text: 'late' }, at: 1 }]);
});

test('a request keeps its first 10,000 lines', () => {
  const events = createRequestEvents();
  const response = emptyResponse();
  events.collect(1, response);
  for (let index = 0; index < 10_100; index++) events.add(log(1, String(index)));
  expect(response.logs).toHaveLength(10_000);
});

test('a step stands where it began, also one that comes after the response', () => {
  const step = (atMs: number) => ({ kind: 'fetch' as const, label: String(atMs), atMs, detail: {} });
  const events = createRequestEvents();
  const late: ListEntry[] = [];
  const response = emptyResponse();
  const onAnswered = events.collect(1, response, (entry) => late.push(entry));
  events.add({ type: 'trace', request: 1, steps: [step(2), step(1), step(3)] });
  onAnswered();
  events.add({ type: 'trace', request: 1, steps: [step(2.5)] });
  expect(response.trace.map(({ atMs }) => atMs)).toEqual([1, 2, 2.5, 3]);
  expect(late).toEqual([{ list: 'trace', entry: step(2.5), at: 2 }]);
});
