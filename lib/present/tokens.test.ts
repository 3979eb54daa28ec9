import { expect, test } from 'vitest';
import { colorAnswer } from './tokens';

test('an answer is coloured, and loses no character', () => {
  const text = '200 OK\nvary: a, b\nempty:\n\n{\n  "a": [1, "x: 2", true],\n  "b": "\\"q\\""\n}';
  const lines = colorAnswer(text, 'text-ok');
  expect(lines.map((line) => line.map(({ content }) => content).join('')).join('\n')).toBe(text);
  expect(lines[0]?.[0]?.className).toContain('text-ok');
  expect(lines[1]?.map(({ content }) => content)).toEqual(['vary', ': ', 'a, ', 'b']);
  expect(lines[5]?.filter(({ className }) => className !== '').map(({ content }) => content)).toEqual([
    '"a"',
    '1',
    '"x: 2"',
    'true',
  ]);
});
