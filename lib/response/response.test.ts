import { expect, test } from 'vitest';
import { kindOfBody } from './body-kind';
import { hexLines, jsonLines, textLines, tokensOf, type BodyLines } from './body-lines';
import { formatDuration, formatSize } from './format';

const encode = (text: string) => new TextEncoder().encode(text);
const print = ({ count, line }: BodyLines) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

test('JSON is indented, and big numbers keep every digit', () => {
  expect(print(jsonLines('{"id":12345678901234567890,"a":[1,{ }],"e":[]}'))).toBe(
    '{\n  "id": 12345678901234567890,\n  "a": [\n    1,\n    {}\n  ],\n  "e": []\n}',
  );
});

test('strings with brackets, quotes and escapes stay whole', () => {
  expect(print(jsonLines('{"a":"}],\\"{"}'))).toBe('{\n  "a": "}],\\"{"\n}');
});

test('JSON that ends in the middle is shown as far as it goes', () => {
  expect(print(jsonLines('{"a":[1,2,"un'))).toBe('{\n  "a": [\n    1,\n    2,\n    "un');
});

test('names, strings, numbers and keywords are told apart', () => {
  const kinds = ['"a": "b",', '  "c": 1,', '  "d": null'].map((line) =>
    tokensOf(line)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'plain'),
  );
  expect(kinds).toEqual([
    ['name', 'string'],
    ['name', 'number'],
    ['name', 'keyword'],
  ]);
});

test('a very long line is cut, with no letter lost', () => {
  const text = 'x'.repeat(9000);
  const lines = textLines(text);
  expect(lines.count).toBe(3);
  expect(print(lines).replaceAll('\n', '')).toBe(text);
});

test('a body is shown by its content type, and by its bytes where there is none', () => {
  expect(kindOfBody('application/json; charset=utf-8', encode('{}'))).toBe('json');
  expect(kindOfBody('application/problem+json', encode('{}'))).toBe('json');
  expect(kindOfBody('image/png', new Uint8Array([1]))).toBe('image');
  expect(kindOfBody('image/svg+xml', encode('<svg/>'))).toBe('svg');
  expect(kindOfBody('text/html; charset=utf-8', encode('<p>'))).toBe('html');
  expect(kindOfBody('text/event-stream', encode('data: 1'))).toBe('event-stream');
  expect(kindOfBody('application/x-ndjson', encode('{}'))).toBe('json-lines');
  expect(kindOfBody(undefined, encode('hello'))).toBe('text');
  expect(kindOfBody(undefined, new Uint8Array([0, 1, 2]))).toBe('binary');
  expect(kindOfBody('application/json', new Uint8Array(0))).toBe('empty');
});

test('bytes are dumped sixteen in a line', () => {
  expect(print(hexLines(encode('GET /api/comments'))).split('\n')).toEqual([
    '00000000  47 45 54 20 2f 61 70 69 2f 63 6f 6d 6d 65 6e 74  GET /api/comment',
    `00000010  ${'73'.padEnd(47)}  s`,
  ]);
});

test('times and sizes read as one says them', () => {
  expect([3.84, 0, 124.4, 1240].map(formatDuration)).toEqual(['3.8 ms', '0 ms', '124 ms', '1.24 s']);
  expect([58, 1228, 20 * 1024 * 1024].map(formatSize)).toEqual(['58 B', '1.2 kB', '20 MB']);
});

test('a string of many megabytes is indented like any other', () => {
  expect(jsonLines(`["${'x'.repeat(16_000_000)}"]`).count).toBe(4003);
});
