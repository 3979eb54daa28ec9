import { expect, test } from 'vitest';
import { parseHttpFile } from './parse-http-file';
import { resolveRequest } from './resolve-request';

const source = {
  env: { TOKEN: 's3cret' },
  now: () => Date.UTC(2024, 0, 31, 12),
  random: () => 0.5,
  uuid: () => 'aaaa',
  files: { 'data/a.bin': { base64: '/wA=' }, 'data/b.txt': 'id={{id}}' },
  path: 'requests.http',
};

function resolve(text: string) {
  const file = parseHttpFile(text);
  return resolveRequest(file, file.requests[0]!, source);
}

test('variables of the file and of the system are filled', () => {
  const text =
    '@id = 7\n@base = /api/{{id}}\nPOST {{base}}?t={{$timestamp}}&n={{$randomInt 1 10}}\nX: {{$dotenv TOKEN}} {{$guid}}\n# Y: z\n\n{{%base}} {{$datetime iso8601}}';
  expect(resolve(text)).toEqual({
    ok: true,
    request: {
      method: 'POST',
      url: '/api/7?t=1706702400&n=5',
      headers: [['X', 's3cret aaaa']],
      body: '%2Fapi%2F7 2024-01-31T12:00:00.000Z',
    },
    unresolved: [],
  });
});

test('what has no value is told and stays as written', () => {
  const text = '@a = {{b}}\n@b = {{a}}\nGET /{{x}}/{{a}}/{{$processEnv NO}}/{{$randomInt 2 1}}';
  expect(resolve(text)).toMatchObject({
    request: { url: '/{{x}}/{{a}}/{{$processEnv NO}}/{{$randomInt 2 1}}' },
    unresolved: ['x', 'a', '$processEnv NO', '$randomInt 2 1'],
  });
});

test('offsets move the time', () => {
  expect(resolve('GET /{{$timestamp -1 d}}/{{$datetime rfc1123 1 y}}')).toMatchObject({
    request: { url: '/1706616000/Fri, 31 Jan 2025 12:00:00 GMT' },
  });
});

test('comments in a body are not sent, and form lines join at &', () => {
  expect(resolve('POST /a\n\na\n// b\nc')).toMatchObject({ request: { body: 'a\nc' } });
  expect(resolve('POST /a\ncontent-type: application/x-www-form-urlencoded\n\na=1\n&b=2')).toMatchObject({
    request: { body: 'a=1&b=2' },
  });
});

test('a multipart body has CRLF and includes files as they are', async () => {
  const text =
    'POST /a\nContent-Type: multipart/form-data; boundary=x\nContent-Length: 3\n\n--x\nContent-Disposition: form-data; name="f"; filename="a.bin"\n\n< ./data/a.bin\n--x\nContent-Disposition: form-data; name="t"\n\n<@ data/b.txt\n--x--';
  const resolved = resolve(`@id = 9\n${text}`);
  if (!resolved.ok) throw new Error(resolved.message);
  expect(resolved.request.headers).toEqual([['Content-Type', 'multipart/form-data; boundary=x']]);
  const form = await new Response(resolved.request.body as BodyInit, { headers: resolved.request.headers }).formData();
  expect(form.get('t')).toBe('id=9');
  expect(new Uint8Array(await (form.get('f') as File).arrayBuffer())).toEqual(new Uint8Array([0xff, 0]));
});

test('what cannot be sent says why', () => {
  expect(resolve('### Up\nPOST /a\n\n< ./none.txt')).toEqual({
    ok: false,
    message:
      'Failed to send the request "Up" (line 2): its body includes "./none.txt", but the project has no such file.',
  });
  expect(resolve('POST /a\n\n< ../../etc/passwd')).toMatchObject({ ok: false });
  expect(resolve('GET /a\nno header')).toMatchObject({
    ok: false,
    message: expect.stringContaining('"no header" is no valid header name'),
  });
  expect(resolve('GET')).toMatchObject({ ok: false, message: expect.stringContaining('it has no url') });
});

test('variables that grow without end stop', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `@v${at + 1} = ${`{{v${at}}}`.repeat(10)}`);
  expect(resolve(`@v0 = xxxxxxxxxx\n${lines.join('\n')}\nGET /{{v12}}`).ok).toBe(true);
});
