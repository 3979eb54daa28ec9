import { expect, test } from 'vitest';
import { wordsOf } from './log-words';

test('words have no colours, paths, stacks, code and progress', () => {
  const log = [
    '\u001b[31m⨯\u001b[39m Error: boom in [project]/apps/x-dev/app/a/route.ts',
    '    at GET (<app>/app/a/route.ts:1:2) {',
    "> 1 | throw new Error('boom')",
    '    |       ^',
    "  digest: '123'",
    '}',
    ' GET /a 500 in 3ms',
    ' ✓ Compiled /a in 300ms',
  ].join('\n');
  expect(wordsOf(log)).toEqual(['⨯ Error: boom in app/a/route.ts', "digest: '<number>'"]);
});

test('a place by itself is none', () => {
  expect(wordsOf('⨯ ./apps/x-dev/app/a/route.ts:1:56\nError: Expected')).toEqual(['Error: Expected']);
  expect(wordsOf(' ⨯ app/a/route.ts (2:65) @ Timeout.eval [as _onTimeout]')).toEqual([]);
});

test('the machine of the recording is none of it', () => {
  const log =
    ' ⚠ Found lockfile missing swc dependencies, patching...\nnpm warn a\n ✓ Compiled successfully in 2s\nwords';
  expect(wordsOf(log)).toEqual(['words']);
  expect(
    wordsOf('x Expected\n\nStack backtrace:\n   0: <unknown>\n   5: worker\n             at node/deps\nwords'),
  ).toEqual(['x Expected', 'words']);
});
