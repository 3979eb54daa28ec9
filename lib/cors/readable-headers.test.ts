import { expect, test } from 'vitest';
import type { HeaderList } from '@/sandbox/protocol';
import { readableHeaders } from './readable-headers';

const ANSWER: HeaderList = [
  ['Content-Type', 'text/plain'],
  ['X-A', '1'],
  ['Set-Cookie', 'a=b'],
];

test.each([
  ['same-origin', null, ['content-type'], ['x-a']],
  ['same-origin', 'X-A, Set-Cookie', ['content-type', 'x-a'], ['access-control-expose-headers']],
  ['same-origin', '*', ['access-control-expose-headers', 'content-type', 'x-a'], []],
  ['include', '*', ['content-type'], ['access-control-expose-headers', 'x-a']],
] as const)(
  '%s, exposing %s: %j can be read, and %j would have to be exposed',
  (credentials, value, readable, hidden) => {
    const exposed: HeaderList = value === null ? [] : [['Access-Control-Expose-Headers', value]];
    expect(readableHeaders({ credentials }, [...ANSWER, ...exposed])).toEqual({ readable, hidden });
  },
);
