import { expect, test } from 'vitest';
import type { HeaderList } from '@/sandbox/protocol';
import type { CorsCall } from './cors-call';
import { emptyAnswer } from './fixtures/empty-answer';
import { makeCall } from './make-call';
import { createPreflightCache } from './preflight-cache';

const CALL: CorsCall = {
  ...{ origin: 'http://page.test', url: 'http://localhost:3000/api/a', method: 'PUT', headers: [['X-A', '1']] },
  ...{ mode: 'cors', credentials: 'same-origin', cookie: '' },
};
const ALLOWED: HeaderList = [
  ['Access-Control-Allow-Origin', 'http://page.test'],
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Methods', 'PUT, DELETE'],
  ['Access-Control-Allow-Headers', 'X-A, X-B'],
];

/** Which of two calls, some seconds apart, ask before. */
async function asked(first: Partial<CorsCall>, second: Partial<CorsCall>, maxAge: string | null, seconds: number) {
  let time = 0;
  const preflights = createPreflightCache(() => time);
  const headers: HeaderList = [
    ...ALLOWED,
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', maxAge] as const]),
  ].map(([name, value]) => [name, value]);
  const make = async (call: Partial<CorsCall>) => {
    const { steps } = await makeCall(
      { ...CALL, ...call },
      () => Promise.resolve(emptyAnswer(200, headers)),
      preflights,
    );
    return steps.some(({ preflight }) => preflight !== null);
  };
  const before = await make(first);
  time += seconds * 1000;
  return [before, await make(second)];
}

test.each([
  ['Max-Age absent, 3 s later', {}, {}, null, 3, false],
  ['Max-Age absent, 6 s later', {}, {}, null, 6, true],
  ['Max-Age 0', {}, {}, '0', 0, true],
  ['Max-Age -1', {}, {}, '-1', 0, true],
  ['Max-Age 86400, after an hour', {}, {}, '86400', 3600, false],
  ['Max-Age 86400, after more than the two hours that Chromium keeps at most', {}, {}, '86400', 7201, true],
  ['Max-Age abc, 3 s later', {}, {}, 'abc', 3, false],
  ['Max-Age 60.5, 6 s later', {}, {}, '60.5', 6, true],
  ['another query', {}, { url: `${CALL.url}?b` }, '60', 1, true],
  ['another fragment', {}, { url: `${CALL.url}#b` }, '60', 1, true],
  ['a header that was not allowed', {}, { headers: [['X-C', '1']] as HeaderList }, '60', 1, true],
  ['a method that was not allowed', {}, { method: 'PATCH' }, '60', 1, true],
  [
    'what was allowed, though not asked about',
    {},
    { method: 'DELETE', headers: [['X-B', '1']] as HeaderList },
    '60',
    1,
    false,
  ],
  ['without credentials, then with', {}, { credentials: 'include' }, '60', 1, true],
  ['with credentials, then without', { credentials: 'include' }, {}, '60', 1, false],
] as const)('%s', async (_, first, second, maxAge, seconds, again) => {
  expect(await asked(first, second as Partial<CorsCall>, maxAge, seconds)).toEqual([true, again]);
});
