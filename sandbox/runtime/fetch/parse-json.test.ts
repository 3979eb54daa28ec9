import { afterEach, expect, test } from 'vitest';
import { installJsonParse, parseJson } from './parse-json';

const { parse } = JSON;
afterEach(() => {
  JSON.parse = parse;
});

test('what cannot be parsed is refused in the words of Node 20, in the stack too', () => {
  const newer = new SyntaxError("Expected property name or '}' in JSON at position 1 (line 1 column 2)");
  const text = {
    toString() {
      throw newer;
    },
  };
  expect(() => parseJson(text as unknown as string)).toThrow(newer);
  expect(newer.message).toBe("Expected property name or '}' in JSON at position 1");
  expect(newer.stack).toMatch(/^SyntaxError: Expected property name or '}' in JSON at position 1\n/);
});

test("JSON.parse looks and works as the platform's", () => {
  installJsonParse();
  expect([JSON.parse.name, JSON.parse.length]).toEqual(['parse', 2]);
  expect(JSON.parse('{"a":[1,2]}', (key, value: unknown) => (key === '0' ? 'first' : value))).toEqual({
    a: ['first', 2],
  });
});
