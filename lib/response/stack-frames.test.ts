import { expect, test } from 'vitest';
import { hasStack, splitStack, thrownError } from './stack-frames';

const files = { 'app/api/[id]/route.ts': '', 'lib/db.ts': '' };
const STACK =
  ' ⨯ TypeError: on purpose\n    at query (lib/db.ts:4:9)\n    at GET (app/api/[id]/route.ts:3:10) {\n  code: 1 }';

test('the places of the project in a stack are told from the rest', () => {
  const places = splitStack(STACK, files).filter((part) => typeof part !== 'string');
  expect(places).toEqual([
    { label: 'lib/db.ts:4:9', position: { file: 'lib/db.ts', line: 4, column: 9 } },
    { label: 'app/api/[id]/route.ts:3:10', position: { file: 'app/api/[id]/route.ts', line: 3, column: 10 } },
  ]);
  const text = splitStack(STACK, files).map((part) => (typeof part === 'string' ? part : part.label));
  expect(text.join('')).toBe(STACK);
});

test('what a handler threw is the last error with a stack, and its first place in the project', () => {
  const logs = [
    { level: 'error', text: 'no stack' },
    { level: 'error', text: STACK },
    { level: 'log', text: STACK },
  ];
  expect(thrownError(logs, files)).toEqual({
    message: 'TypeError: on purpose',
    position: { file: 'lib/db.ts', line: 4, column: 9 },
  });
  expect(thrownError([{ level: 'error', text: 'no stack' }], files)).toBeNull();
});

test('what caused the error is said with it', () => {
  const text =
    'TypeError: fetch failed\n    at ignore-listed frames {\n  [cause]: Error: not allowed {\n    at x\n  }\n}';
  expect(thrownError([{ level: 'error', text }], files)?.message).toBe(
    'TypeError: fetch failed\nCaused by Error: not allowed',
  );
});

test('an error without a stack is what a handler threw as well', () => {
  const logs = [{ level: 'error', text: ' ⨯ [Error: No response is returned [here]] {\n  page: 1\n}' }];
  expect(thrownError(logs, {})?.message).toContain('Error: No response is returned [here]');
  expect(thrownError([{ level: 'error', text: '[not an error]' }], {})).toBeNull();
});

test.each(['a', '\n', '\n ', '(', 'a.ts:', '/a.ts:1', '.ts:1:1'])(
  'a log that repeats %j is searched in no time to speak of',
  (piece) => {
    const text = piece.repeat(120_000 / piece.length);
    const start = performance.now();
    hasStack(text);
    thrownError([{ level: 'error', text: `\n    at x${text}` }], files);
    // In proportion to its square, it would take ten seconds and more.
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
