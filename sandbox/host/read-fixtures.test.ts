import { expect, test } from 'vitest';
import { readFixtures } from './read-fixtures';

const read = (text: string) => readFixtures({ 'fixtures.json': text });
const places = (text: string) =>
  read(text).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);

test('a project without the file has none', () => {
  expect(readFixtures({})).toEqual({ fixtures: [], lines: [], diagnostics: [] });
});

test('says what it leaves out: any method, always, at once, 200', () => {
  const { fixtures, diagnostics } = read(
    '{ "version": 1, "fixtures": [{ "url": "https://a.example/*", "response": { "json": { "id": 1 } } }] }',
  );
  expect(diagnostics).toEqual([]);
  expect(fixtures).toEqual([
    {
      method: null,
      url: 'https://a.example/*',
      times: Infinity,
      delayMs: 0,
      answer: {
        status: 200,
        statusText: '',
        headers: [['content-type', 'application/json']],
        body: new TextEncoder().encode('{"id":1}'),
      },
    },
  ]);
});

test('a fixture that is wrong is named with its line, and the others are in force', () => {
  const text = `{ "version": 1, "fixtures": [
  { "url": "/users", "response": { "json": 1 } },
  { "url": "https://a.example/", "response": { "status": "200" } },
  { "url": "https://a.example/", "response": { "json": 1, "text": "x" } },
  { "url": "https://a.example/", "error": "lost" },
  { "url": "https://a.example/", "delay": 5, "error": "network" },
  { "url": "https://a.example/" },
  { "method": "post", "url": "https://b.example/", "error": "timeout" }
] }`;
  expect(places(text)).toEqual([
    '2:12 Failed to read fixtures.json: "url" must be an address such as "https://api.example.com/users/:id"',
    '3:58 Failed to read fixtures.json: "status" must be number but is "200"',
    '4:46 Failed to read fixtures.json: "response" must have only one of json, text, base64, chunks',
    '5:43 Failed to read fixtures.json: "error" must be "network" or "timeout"',
    '6:43 Failed to read fixtures.json: "delay" means nothing here',
    '7:3 Failed to read fixtures.json: a fixture must have either a "response" or an "error"',
  ]);
  expect(read(text).fixtures).toMatchObject([{ method: 'POST', url: 'https://b.example/' }]);
});

test('what is not JSON is named with its line', () => {
  expect(places('{ "version": 1,\n  "fixtures": [ { "url": }\n')[0]).toBe(
    '2:26 Failed to read fixtures.json: expected a value',
  );
  expect(places('')).toEqual(['1:1 Failed to read fixtures.json: expected a value']);
  expect(places('[]')).toContain('1:1 Failed to read fixtures.json: expected an object with "version": 1');
});

test('comments are allowed', () => {
  expect(read('{ "version": 1, // the first\n "fixtures": [] }').diagnostics).toEqual([]);
});
