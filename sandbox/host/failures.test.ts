import { expect, test } from 'vitest';
import { blockedFailure } from './failures';

const handler = { name: 'the handler', file: 'app/a/route.ts', line: 3 };

test('code that had its time is named, with its line', () => {
  expect(blockedFailure(handler, { wallMs: 9000, serverMs: 5000 })).toEqual({
    kind: 'timed-out',
    cause: 'code',
    message: 'the handler at app/a/route.ts:3 blocked the server; it was restarted',
    file: 'app/a/route.ts',
    line: 3,
  });
});

test('where others have the processor, that is said', () => {
  expect(blockedFailure(handler, { wallMs: 50_000, serverMs: 5000 })).toMatchObject({
    cause: 'computer',
    message:
      'the handler at app/a/route.ts:3 blocked the server; it was restarted (your computer is busy: in 50 s the server had the processor for 5 s)',
    line: 3,
  });
});

test('a server that came to no code of the project accuses none', () => {
  expect(blockedFailure(null, { wallMs: 30_000, serverMs: 30_000 })).toEqual({
    kind: 'timed-out',
    cause: 'starting',
    message: "the server was still starting after 30 s, before it came to the project's code; it was restarted",
  });
});
