import { expect, test } from 'vitest';
import type { HeaderList } from '@/sandbox/protocol';
import { emptyAnswer } from './fixtures/empty-answer';
import { consoleSentence } from './blocked';
import type { CorsCall } from './cors-call';
import { CORS_TABLE, type CorsRow } from './fixtures/cors-table';
import { makeCall, type CorsOutcome } from './make-call';

const PAGE = 'http://page.test';
const URL_OF = 'http://localhost:3000/api/a';

const CALL: CorsCall = {
  ...{ origin: PAGE, url: URL_OF, method: 'GET', headers: [], mode: 'cors', credentials: 'same-origin', cookie: '' },
};

async function make({ call, preflight, answer }: Pick<CorsRow, 'call' | 'preflight' | 'answer'>): Promise<CorsOutcome> {
  return makeCall({ ...CALL, ...call }, ({ method }) => {
    const { status = 200, headers } = (method === 'OPTIONS' ? preflight : answer) ?? ALLOWED;
    const written = headers.map(([name, value]): [string, string] => [name, value.replaceAll('ORIGIN', PAGE)]);
    return Promise.resolve(emptyAnswer(status, written));
  });
}

const ALLOWED: NonNullable<CorsRow['answer']> = { headers: [['Access-Control-Allow-Origin', 'ORIGIN']] };
const OWN: HeaderList = [['Access-Control-Allow-Origin', PAGE]];

/** What the table says of the row. */
function told({ steps, verdict }: CorsOutcome): Pick<CorsRow, 'asks' | 'blocked'> {
  const names = steps[0]?.preflight?.names;
  const sentence = verdict.name === 'blocked' ? consoleSentence(verdict.blocked, { url: URL_OF, origin: PAGE }) : null;
  const blocked = sentence?.split('blocked by CORS policy: ')[1]?.replaceAll(PAGE, 'ORIGIN') ?? null;
  return { asks: names ? names.join(',') : null, blocked };
}

test.for(CORS_TABLE.map((row) => [JSON.stringify(row.call), row] as const))('%s', async ([, row]) => {
  expect(told(await make(row))).toEqual({ asks: row.asks, blocked: row.blocked });
});

test('without CORS the script learns nothing, its own headers are dropped, and PUT is not even sent', async () => {
  const headers: CorsCall['headers'] = [
    ['X-A', '1'],
    ['Content-Type', 'application/json'],
    ['Accept', 'text/html'],
  ];
  const post = await make({ call: { mode: 'no-cors', method: 'POST', headers } });
  expect(post).toMatchObject({ verdict: { name: 'opaque' }, dropped: ['x-a', 'content-type'] });
  expect(post.steps[0]?.request.headers).toEqual([
    ['Accept', 'text/html'],
    ['Origin', PAGE],
    ['Sec-Fetch-Mode', 'no-cors'],
  ]);
  expect(await make({ call: { mode: 'no-cors', method: 'PUT' } })).toMatchObject({
    steps: [],
    verdict: { name: 'refused', message: expect.stringContaining("'PUT' is unsupported in no-cors mode") as string },
  });
});

test('a redirect is judged, followed on the same server with a preflight of its own, and named where it leaves', async () => {
  const away = { status: 307, headers: [...ALLOWED.headers, ['Location', 'https://else.test/a']] } as const;
  const answer = { ...away, headers: away.headers.map(([name, value]): [string, string] => [name, value]) };
  const put = { method: 'PUT' };
  const preflight = { headers: [...ALLOWED.headers, ['Access-Control-Allow-Methods', 'PUT'] as [string, string]] };
  expect((await make({ call: put, preflight, answer })).verdict).toEqual({
    name: 'elsewhere',
    url: 'https://else.test/a',
  });
  const loop = { status: 307, headers: [...ALLOWED.headers, ['Location', '/b'] as [string, string]] };
  const { steps, verdict } = await make({ call: put, preflight, answer: loop });
  expect(verdict).toEqual({ name: 'refused', message: 'net::ERR_TOO_MANY_REDIRECTS' });
  expect(steps.slice(2, 4).map(({ request }) => `${request.method} ${request.url}`)).toEqual([
    'OPTIONS http://localhost:3000/b',
    'PUT http://localhost:3000/b',
  ]);
});

test.each([
  ['http://', 'net::ERR_INVALID_REDIRECT'],
  ['data:text/plain,a', 'net::ERR_UNSAFE_REDIRECT'],
  ['javascript:alert(1)', 'net::ERR_UNSAFE_REDIRECT'],
])('a browser does not go on to %s', async (location, message) => {
  const { steps, verdict } = await make({
    call: {},
    answer: { status: 302, headers: [...ALLOWED.headers, ['Location', location]] },
  });
  expect([steps.length, verdict]).toEqual([1, { name: 'refused', message }]);
});

test('without CORS a text is sent as text, whatever else the script says', async () => {
  const headers: CorsCall['headers'] = [['Content-Type', 'application/json']];
  const whole = { ...CALL, mode: 'no-cors', method: 'POST', headers, body: '{}' } as const;
  const { steps } = await makeCall(whole, () => Promise.resolve(emptyAnswer(200, [])));
  expect(steps[0]?.request.headers).toContainEqual(['Content-Type', 'text/plain;charset=UTF-8']);
  const bytes = await makeCall({ ...whole, body: new Uint8Array(1) }, () => Promise.resolve(emptyAnswer(200, [])));
  expect(bytes.steps[0]?.request.headers?.map(([name]) => name)).not.toContain('Content-Type');
});

test('of a call that was redirected the console names where it began', async () => {
  const { verdict } = await makeCall(CALL, ({ url }) =>
    Promise.resolve(url.endsWith('/b') ? emptyAnswer(200, []) : emptyAnswer(302, [...OWN, ['Location', '/b']])),
  );
  if (verdict.name !== 'blocked') throw new Error('The call was not refused.');
  expect(consoleSentence(verdict.blocked, { url: verdict.url, first: URL_OF, origin: PAGE })).toMatch(
    `Access to fetch at 'http://localhost:3000/b' (redirected from '${URL_OF}') from origin '${PAGE}' has been blocked`,
  );
});
