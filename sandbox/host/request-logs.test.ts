import { expect, test } from 'vitest';
import type { ServerToHostMessage } from '../protocol';
import { createRequestLogs, type LogLine } from './request-logs';

const log = (request: number | null, text: string) =>
  ({ type: 'log', request, level: 'info', text, values: [], position: null }) satisfies ServerToHostMessage;
const textsOf = (lines: LogLine[]) => lines.map(({ text }) => text);

test('a line belongs to its request, and one of none to the newest', () => {
  const logs = createRequestLogs();
  logs.add(log(null, 'before any'));
  const first = logs.open(1);
  const second = logs.open(2);
  logs.add(log(1, 'of the first'));
  logs.add(log(null, 'of none'));
  logs.add(log(3, 'of one that was never sent'));
  expect(textsOf(first.lines)).toEqual(['of the first']);
  expect(textsOf(second.lines)).toEqual(['of none']);
});

test('a line that comes after the answer is added to it, and told', () => {
  const logs = createRequestLogs();
  const late: LogLine[] = [];
  const { lines, settle } = logs.open(1, (line) => late.push(line));
  logs.add(log(1, 'in time'));
  settle();
  logs.add(log(1, 'late'));
  expect(textsOf(lines)).toEqual(['in time', 'late']);
  expect(textsOf(late)).toEqual(['late']);
});

test('a request keeps its first 10,000 lines', () => {
  const logs = createRequestLogs();
  const { lines } = logs.open(1);
  for (let index = 0; index < 10_100; index++) logs.add(log(1, String(index)));
  expect(lines).toHaveLength(10_000);
});
