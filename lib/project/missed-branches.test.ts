import { expect, test } from 'vitest';
import { missedLines } from './missed-branches';

test('what no test took is told by line, each thing once', () => {
  const branches = [
    { kind: 'function', line: 9, column: 1, isTaken: false },
    { kind: 'then', line: 2, column: 3, isTaken: false },
    { kind: 'else', line: 2, column: 3, isTaken: true },
    { kind: 'right', line: 2, column: 9, isTaken: false },
    { kind: 'right', line: 2, column: 12, isTaken: false },
  ] as const;
  expect(missedLines({ branches: [...branches] })).toEqual([
    { line: 2, column: 3, sentence: 'never true, right side never evaluated' },
    { line: 9, column: 1, sentence: 'never called' },
  ]);
});
