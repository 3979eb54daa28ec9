import { expect, test } from 'vitest';
import type { HeaderList } from '@/sandbox/protocol';
import type { CorsCall } from './cors-call';
import { emptyAnswer } from './fixtures/empty-answer';
import { fixOf } from './fix-of';
import { makeCall } from './make-call';

const FILE = 'app/api/a/route.ts';

interface Asked {
  call?: Partial<CorsCall>;
  /** What the server answers to OPTIONS, and to the request. */
  options?: HeaderList | number;
  answer?: HeaderList;
  more?: Record<string, string>;
}

/** What the fix of a refused call is, and the route's file with it. */
async function fix(source: string, { call, options = [], answer = [], more = {} }: Asked) {
  const whole: CorsCall = {
    ...{ origin: 'https://other.example', url: 'http://localhost:3000/api/a', method: 'GET', headers: [] },
    ...{ mode: 'cors', credentials: 'same-origin', cookie: '', ...call },
  };
  const { steps, verdict } = await makeCall(whole, ({ method }) => {
    if (method !== 'OPTIONS') return Promise.resolve(emptyAnswer(200, answer));
    return Promise.resolve(typeof options === 'number' ? emptyAnswer(options, ORIGIN) : emptyAnswer(204, options));
  });
  const step = steps.at(-1);
  if (verdict.name !== 'blocked' || !step) throw new Error('The call was not refused.');
  return fixOf(whole, verdict.blocked, step, { [FILE]: source, ...more });
}

const JSON_GET = `export async function GET() {\n  return Response.json({ a: [1, ')'] });\n}\n`;
const ORIGIN: HeaderList = [['Access-Control-Allow-Origin', 'https://other.example']];

test('an answer gets the header wherever the function makes one', async () => {
  const source = `import { NextResponse } from 'next/server';

export async function GET(request: Request) {
  if (request.url.includes('x')) return new Response();
  if (request.url.includes('y')) return NextResponse.json({ error: 'y' }, { status: 400 });
  return new Response('a', {
    headers: {
      'Content-Type': 'text/plain',
    },
  });
}

export function POST() {
  return Response.json(1);
}
`;
  const { sentence, edit } = await fix(source, {});
  expect(sentence).toBe(
    'Let GET of app/api/a/route.ts answer with “Access-Control-Allow-Origin: https://other.example”.',
  );
  expect(edit?.text).toBe(`import { NextResponse } from 'next/server';

export async function GET(request: Request) {
  if (request.url.includes('x')) return new Response(null, { headers: { 'Access-Control-Allow-Origin': 'https://other.example' } });
  if (request.url.includes('y')) return NextResponse.json({ error: 'y' }, { headers: { 'Access-Control-Allow-Origin': 'https://other.example' }, status: 400 });
  return new Response('a', {
    headers: {
      'Access-Control-Allow-Origin': 'https://other.example',
      'Content-Type': 'text/plain',
    },
  });
}

export function POST() {
  return Response.json(1);
}
`);
  expect((await fix(JSON_GET, {})).edit?.text).toContain(
    `Response.json({ a: [1, ')'] }, { headers: { 'Access-Control-Allow-Origin': 'https://other.example' } })`,
  );
});

test('a route without OPTIONS gets one that allows what was asked', async () => {
  const call = { method: 'PUT', headers: [['X-Key', '1']] as HeaderList, credentials: 'include' as const };
  const { edit } = await fix('export function PUT() {\n  return new Response();\n}\n', { call });
  expect(edit?.text).toBe(`export function PUT() {
  return new Response();
}

export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': 'https://other.example',
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Allow-Headers': 'x-key',
      'Access-Control-Allow-Credentials': 'true',
    },
  });
}
`);
});

const OPTIONS = `export function OPTIONS() {
  // 'Access-Control-Allow-Headers': 'Content-Type'
  return new Response(null, { status: 204, headers: { 'Access-Control-Allow-Headers': 'Content-Type', ...CORS } });
}
`;

test('a header that is written with another value gets this one', async () => {
  const call = { headers: [['X-Key', '1']] as HeaderList };
  const options: HeaderList = [...ORIGIN, ['Access-Control-Allow-Headers', 'Content-Type']];
  const { sentence, edit } = await fix(OPTIONS, { call, options });
  expect(sentence).toContain('“Access-Control-Allow-Headers: Content-Type, x-key”');
  expect(edit?.text).toBe(
    OPTIONS.replace(
      `{ 'Access-Control-Allow-Headers': 'Content-Type',`,
      `{ 'Access-Control-Allow-Headers': 'Content-Type, x-key',`,
    ),
  );
});

test('headers that routes share are changed where they stand', async () => {
  const shared = `export const CORS = {\n  'Access-Control-Allow-Origin': 'https://other.example',\n};\n`;
  const source = `export function OPTIONS() {\n  return new Response(null, { headers: CORS });\n}\n`;
  const { edit } = await fix(source, { call: { method: 'PUT' }, options: ORIGIN, more: { 'lib/cors.ts': shared } });
  expect(edit).toEqual({
    file: 'lib/cors.ts',
    text: `export const CORS = {\n  'Access-Control-Allow-Methods': 'PUT',\n  'Access-Control-Allow-Origin': 'https://other.example',\n};\n`,
  });
  const another: HeaderList = [['Access-Control-Allow-Origin', 'https://a.example']];
  const replaced = await fix(
    `headers.set('Access-Control-Allow-Origin', "https://a.example");\nexport const GET = go;`,
    {
      answer: another,
    },
  );
  expect(replaced.edit?.text).toContain(`set('Access-Control-Allow-Origin', "https://other.example")`);
});

test('what cannot be done without knowing the code is said only', async () => {
  const another: HeaderList = [['Access-Control-Allow-Origin', 'https://a.example']];
  expect(await fix('export const GET = () => allow(answer(), origins);', { answer: another })).toEqual({
    sentence: 'Let GET of app/api/a/route.ts answer with “Access-Control-Allow-Origin: https://other.example”.',
    edit: null,
  });
  const call = { method: 'PUT' };
  expect(await fix(OPTIONS, { call, options: 401 })).toMatchObject({ edit: null });
});

test('a header that an answer has already is not written a second time', async () => {
  const once = (await fix(JSON_GET, {})).edit?.text ?? '';
  expect(once).toContain('Access-Control-Allow-Origin');
  expect((await fix(once, {})).edit).toBeNull();
  const lower = `export function GET() {\n  return new Response('', { headers: { 'access-control-allow-origin': origin } });\n}\n`;
  expect((await fix(lower, {})).edit).toBeNull();
  const two = `export function GET() {\n  if (a) return Response.json(1);\n  return Response.json(2, { headers: { "Access-Control-Allow-Origin": '*' } });\n}\n`;
  expect((await fix(two, {})).edit?.text.match(/Access-Control-Allow-Origin/g)).toHaveLength(2);
});

test.each([
  `new Response('', { "headers": { a: 'b' } })`,
  `new Response('', { ['headers']: { a: 'b' } })`,
  `new Response('', { ...init })`,
  `Response.json(data as Record<string, { a: number }>)`,
])('%s is left as it is', async (answer) => {
  expect((await fix(`export function GET() {\n  return ${answer};\n}\n`, {})).edit).toBeNull();
});

test.each([
  [
    'Response.json(\n    data, // all of it\n  )',
    `Response.json(\n    data, { headers: { 'Access-Control-Allow-Origin': 'https://other.example' } }, // all of it\n  )`,
  ],
  [
    `new Response('', { status: 201 } satisfies ResponseInit)`,
    `new Response('', { headers: { 'Access-Control-Allow-Origin': 'https://other.example' }, status: 201 } satisfies ResponseInit)`,
  ],
])('%s keeps what it has', async (answer, fixed) => {
  const { edit } = await fix(`export function GET() {\n  return ${answer};\n}\n`, {});
  expect(edit?.text).toBe(`export function GET() {\n  return ${fixed};\n}\n`);
});

test('a file that has another OPTIONS gets no second one, and a name with a quote stays a name', async () => {
  const call = { method: 'PUT' };
  expect(await fix(`import { OPTIONS } from '@/lib/cors';\n\nexport const PUT = put(OPTIONS);\n`, { call })).toEqual({
    sentence: 'Export OPTIONS from app/api/a/route.ts.',
    edit: null,
  });
  const allowed = await fix(`export const PUT = put({ allow: 'PUT, OPTIONS' });\n`, {
    call: { ...call, headers: [["x'a", '1']] },
  });
  expect(allowed.edit?.text).toContain(`'Access-Control-Allow-Headers': 'x\\'a',`);
});

test('of other files neither tests nor other routes are changed', async () => {
  const written = `const headers = { 'Access-Control-Allow-Origin': 'https://a.example' };\n`;
  const more = { 'app/api/b/route.ts': written, 'tests/a.test.ts': written };
  const answer: HeaderList = [['Access-Control-Allow-Origin', 'https://a.example']];
  expect((await fix('export const GET = go;', { answer, more })).edit).toBeNull();
  expect((await fix('export const GET = go;', { answer, more: { ...more, 'lib/a.ts': written } })).edit?.file).toBe(
    'lib/a.ts',
  );
  expect((await fix('export const GET = go;', { answer, more: { 'tests/a.test.ts': written } })).edit).toBeNull();
});

test('a header of any name beside the one that is missing is searched for as it is', async () => {
  const answer: HeaderList = [['access-control-**', '1']];
  expect((await fix('export const GET = go;', { answer })).edit).toBeNull();
});
