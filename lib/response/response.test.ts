import { expect, test } from 'vitest';
import { hexLines, viewOfBody } from './body-kind';
import { formatDuration, formatSize } from './format';
import { jsonLines } from './json-lines';

const encode = (text: string) => new TextEncoder().encode(text);
const print = (text: string) =>
  jsonLines(text)
    .map((line) => line.map((token) => token.text).join(''))
    .join('\n');

test('JSON is indented, and big numbers keep every digit', () => {
  expect(print('{"id":12345678901234567890,"a":[1,{}],"e":[]}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "a": [\n    1,\n    {}\n  ],\n  "e": []\n}',
  );
});

test('strings with brackets, quotes and escapes stay whole', () => {
  expect(print('{"a":"}],\\"{"}')).toBe('{\n  "a": "}],\\"{"\n}');
});

test('JSON that ends in the middle is shown as far as it goes', () => {
  expect(print('{"a":[1,2,"un')).toBe('{\n  "a": [\n    1,\n    2,\n    "un');
});

test('names, strings, numbers and keywords are told apart', () => {
  const kinds = jsonLines('{"a":"b","c":1,"d":null}')
    .flat()
    .filter((token) => token.kind !== 'plain');
  expect(kinds.map((token) => token.kind)).toEqual(['name', 'string', 'name', 'number', 'name', 'keyword']);
});

test('a body is shown by its content type, and by its bytes where there is none', () => {
  expect(viewOfBody('application/json; charset=utf-8', encode('{}'))).toBe('json');
  expect(viewOfBody('application/problem+json', encode('{}'))).toBe('json');
  expect(viewOfBody('image/png', new Uint8Array([1]))).toBe('image');
  expect(viewOfBody('text/event-stream', encode('data: 1'))).toBe('text');
  expect(viewOfBody(undefined, encode('hello'))).toBe('text');
  expect(viewOfBody(undefined, new Uint8Array([0, 1, 2]))).toBe('binary');
  expect(viewOfBody('application/json', new Uint8Array(0))).toBe('empty');
});

test('bytes are dumped sixteen in a line', () => {
  expect(hexLines(encode('GET /api/comments'))).toEqual([
    '00000000  47 45 54 20 2f 61 70 69 2f 63 6f 6d 6d 65 6e 74  GET /api/comment',
    `00000010  ${'73'.padEnd(47)}  s`,
  ]);
});

test('times and sizes read as one says them', () => {
  expect([3.84, 0, 124.4, 1240].map(formatDuration)).toEqual(['3.8 ms', '0 ms', '124 ms', '1.24 s']);
  expect([58, 1228, 20 * 1024 * 1024].map(formatSize)).toEqual(['58 B', '1.2 kB', '20 MB']);
});
