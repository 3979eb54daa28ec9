import { expect, test } from 'vitest';
import type { RequestDraft } from './http-file';
import { parseHttpFile } from './parse-http-file';
import { resolveDraft } from './resolve-draft';
import { resolveRequest } from './resolve-request';
import { serializeRequest } from './serialize-request';

const VARIABLES = '@host = http://localhost:3000\n@id = 7\n@twice = {{id}}{{id}}\n@loop = {{loop}}\n';
const source = {
  env: { TOKEN: 's3cret' },
  now: () => Date.UTC(2024, 0, 31, 12),
  random: () => 0.5,
  uuid: () => 'aaaa',
  files: { 'data/a.bin': { base64: '/wA=' }, 'data/b.txt': 'id={{id}}' },
  path: 'requests.http',
};

function draft(changes: Partial<RequestDraft>): RequestDraft {
  return { name: '', method: 'POST', url: '/api', headers: [], body: '', ...changes };
}

function header(name: string, value: string, enabled = true) {
  return { name, value, enabled };
}

const FORM_TYPE = header('Content-Type', 'application/x-www-form-urlencoded');

test.each<[string, Partial<RequestDraft>]>([
  ['nothing but a path', { method: 'GET' }],
  ['a known method in small letters', { method: 'patch' }],
  ['a method of one’s own', { method: 'PURGE' }],
  ['such a method in small letters', { method: 'purge' }],
  [
    'variables everywhere',
    { url: '{{host}}/{{twice}}?q={{%host}}', headers: [header('X-{{id}}', '{{$guid}}')], body: '{{id}}' },
  ],
  ['variables without a value', { url: '/{{none}}/{{loop}}', body: '{{$processEnv NO}}' }],
  ['a path with spaces, and white space around it', { url: '  /a b  ' }],
  ['the rest of a request line', { url: '/api HTTP/1.1' }],
  [
    'rows switched off, empty, half typed',
    { headers: [header('X-On', '1'), header('X-Off', '2', false), header('', ''), header('half typed', '', false)] },
  ],
  [
    'white space around names and values, colons in values',
    { headers: [header(' X-A ', '  a:b:c '), header('X-Empty', '')] },
  ],
  ['the same header twice', { headers: [header('X-A', '1'), header('x-a', '2')] }],
  ['a length, which is the client’s', { headers: [header('Content-Length', '3')], body: 'abc' }],
  ['a body on GET, which is not sent', { method: 'GET', body: 'abc' }],
  ['a body that begins and ends with blank lines', { body: '\n\na\n\nb\n \n\n' }],
  ['a body of blank lines', { body: '\n \n' }],
  ['comments in the body, also last', { body: 'a\n# b\n// c\nd\n\n# e\n' }],
  ['a body of comments', { body: '# a\n// b' }],
  ['line breaks of every system', { body: 'a\r\nb\rc\nd' }],
  ['form lines', { headers: [FORM_TYPE], body: 'a=1\n&b=2\nc=3' }],
  ['JSON lines', { headers: [header('content-type', 'application/x-ndjson')], body: '{}\n{}' }],
  [
    'a multipart body with files',
    {
      headers: [header('Content-Type', 'multipart/form-data; boundary=x')],
      body: '--x\n\n< ./data/a.bin\n--x\n\n<@ data/b.txt\n--x--',
    },
  ],
  ['a file as the body', { body: '< ./data/a.bin' }],
  ['no url', { url: '' }],
  ['an empty variable as the url', { url: '{{$dotenv NONE}}' }],
])('%s: what is sent is what is sent once the request stands in the file', (_, changes) => {
  const inFile = parseHttpFile(`${VARIABLES}\n${serializeRequest(draft(changes))}`);
  expect(resolveDraft(parseHttpFile(VARIABLES), draft(changes), source)).toEqual(
    withoutPlace(resolveRequest(inFile, inFile.requests[0]!, source)),
  );
});

test('a file that is not there is named, and no line: the form has none', () => {
  expect(resolveDraft(parseHttpFile(''), draft({ body: '< ./none.txt' }), source)).toEqual({
    ok: false,
    message:
      'Failed to send the request "POST /api": its body includes "./none.txt", but the project has no such file.',
  });
});

test('names that a .http file could not hold are sent all the same', () => {
  const headers = [header('#trace', '1'), header('&more', '2')];
  expect(resolveDraft(parseHttpFile(''), draft({ headers }), source)).toMatchObject({
    request: {
      url: '/api',
      headers: [
        ['#trace', '1'],
        ['&more', '2'],
      ],
    },
  });
});

test('a body is not cut where a .http file would begin the next request: it is refused', () => {
  expect(resolveDraft(parseHttpFile(''), draft({ body: 'a\n### b\nc' }), source)).toEqual({
    ok: false,
    message:
      'Failed to send the request "POST /api": a line of the body begins with ###, which begins the next request.',
  });
});

function withoutPlace<Resolution extends object>(resolution: Resolution): Resolution {
  return 'message' in resolution
    ? { ...resolution, message: String(resolution.message).replace(/ \(line \d+\)/, '') }
    : resolution;
}
