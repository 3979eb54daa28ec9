import { expect, test } from 'vitest';
import { eventsOf } from './stream-events';

/** A body of these chunks, the first at 10 ms, each ten after the one before. */
function arrive(...texts: string[]) {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  const body = Uint8Array.from(parts.flatMap((part) => [...part]));
  return [body, parts.map(({ byteLength }, index) => ({ atMs: 10 * (index + 1), byteLength }))] as const;
}

test('server-sent events have type, id and data, and the time of the chunk that completed them', () => {
  const events = eventsOf('event-stream', ...arrive('data: one\n\nevent: tick\nid: 7\nda', 'ta: two\ndata: lines\n\n'));
  expect(events).toEqual([
    { atMs: 10, type: 'message', id: undefined, data: 'one' },
    { atMs: 20, type: 'tick', id: '7', data: 'two\nlines' },
  ]);
});

test('comments are no events, and an event the stream ends in is dropped', () => {
  expect(eventsOf('event-stream', ...arrive(': ping\n\ndata: unfinished\n'))).toEqual([]);
});

test('JSON lines are split where a line ends, the last one without it too', () => {
  const events = eventsOf('json-lines', ...arrive('{"a":1}\n{"b"', ':"ü"}\n\n', '{"c":3}'));
  expect(events.map(({ atMs, data }) => [atMs, data])).toEqual([
    [10, '{"a":1}'],
    [20, '{"b":"ü"}'],
    [30, '{"c":3}'],
  ]);
});
