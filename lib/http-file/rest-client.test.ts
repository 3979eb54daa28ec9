import { expect, test } from 'vitest';
import { editRequest } from './edit-http-file';
import { parseHttpFile } from './parse-http-file';
import { resolveRequest, type ResolutionSource } from './resolve-request';

const NOW = Date.UTC(2024, 0, 31, 12, 5, 9, 7);

function resolve(text: string, source: ResolutionSource = {}) {
  const file = parseHttpFile(text);
  return resolveRequest(file, file.requests[0]!, { now: () => NOW, path: 'requests.http', ...source });
}

function filled(expression: string, source: ResolutionSource = {}) {
  const resolved = resolve(`POST /\n\n${expression}`, source);
  return resolved.ok ? resolved.request.body : resolved.message;
}

function messages(text: string) {
  return parseHttpFile(text).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test.each([
  ['Basic user pass', 'Basic dXNlcjpwYXNz'],
  ['Basic user:pass', 'Basic dXNlcjpwYXNz'],
  ['basic  user   two words', 'Basic dXNlcjp0d28gd29yZHM='],
  ['Basic zoë:a:b', 'Basic em/DqzphOmI='],
  ['Basic {{user}} {{password}}', 'Basic dXNlcjpwYXNz'],
  ['Basic user:', 'Basic dXNlcjo='],
  ['Basic dXNlcjpwYXNz', 'Basic dXNlcjpwYXNz'],
  ['Bearer a b', 'Bearer a b'],
  ['Digest user pass', 'Digest user pass'],
])('Authorization: %s is sent as %s', (written, sent) => {
  const resolved = resolve(`@user = user\n@password = pass\nGET /\nAuthorization: ${written}`);
  expect(resolved).toMatchObject({ request: { headers: [['Authorization', sent]] } });
});

test('Digest is said to be sent as it is written', () => {
  expect(messages('GET /\nAuthorization: Digest user pass')).toEqual([
    '2:1 Digest is not done here: the header is sent as it is written. Basic is: "Authorization: Basic user password".',
  ]);
});

const QUERY = 'query One($id: ID) {\n  user(id: $id) { name }\n}';

test('X-REQUEST-TYPE: GraphQL sends the query and its variables as JSON', () => {
  const resolved = resolve(`@id = 7\nPOST /\nX-REQUEST-TYPE: GraphQL\n\n${QUERY}\n\n{\n  "id": "{{id}}"\n}\n`);
  expect(resolved).toMatchObject({ request: { headers: [['Content-Type', 'application/json']] } });
  expect(JSON.parse(resolved.ok ? String(resolved.request.body) : '')).toEqual({
    query: QUERY,
    operationName: 'One',
    variables: { id: '7' },
  });
});

test('GraphQL without variables, from a file, by the method GRAPHQL', () => {
  const head = 'GRAPHQL /\nContent-Type: application/graphql+json\n\n';
  expect(resolve(`${head}{ me }`)).toMatchObject({
    request: {
      method: 'POST',
      headers: [['Content-Type', 'application/graphql+json']],
      body: '{"query":"{ me }","variables":{}}',
    },
  });
  expect(resolve(`${head}< ./q.graphql\n\n{"a": 1}`, { files: { 'q.graphql': '{ me }' } })).toMatchObject({
    request: { body: '{"query":"{ me }","variables":{"a":1}}' },
  });
  expect(resolve(`${head}{ me }\n\n{oops`)).toMatchObject({
    ok: false,
    message: expect.stringContaining('its GraphQL variables are no JSON'),
  });
});

test.each([
  ['{{$datetime "DD-MM-YYYY"}}', '31-01-2024'],
  ["{{$datetime 'YYYY-MM-DD HH:mm:ss.SSS' 1 d}}", '2024-02-01 12:05:09.007'],
  ['{{$datetime "[at] H:mm, dddd" -2 h}}', 'at 10:05, Wednesday'],
  ['{{$datetime rfc1123}}', 'Wed, 31 Jan 2024 12:05:09 GMT'],
  ['{{$datetime iso8601 1 M}}', '2024-02-29T12:05:09.007Z'],
  ['{{$datetime iso8601 1 Q}}', '2024-04-30T12:05:09.007Z'],
  ['{{$datetime iso8601 -1 y}}', '2023-01-31T12:05:09.007Z'],
  ['{{$timestamp}}', '1706702709'],
  ['{{$timestamp 10 s}}', '1706702719'],
  ['{{$timestamp -1 w}}', '1706097909'],
  ['{{$datetime}}', '{{$datetime}}'],
  ['{{$datetime iso8601 1 parsec}}', '{{$datetime iso8601 1 parsec}}'],
  ['{{$randomInt 5 6}}', '5'],
  ['{{$randomInt -6 -5}}', '-6'],
])('%s is %s', (expression, value) => {
  expect(filled(expression)).toBe(value);
});

test('$localDatetime is in the time zone of the visitor', () => {
  const local = new Date(NOW);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(local.getDate())}-${two(local.getMonth() + 1)}-${local.getFullYear()}`;
  expect(filled('{{$localDatetime "DD-MM-YYYY"}}')).toBe(day);
  expect(filled('{{$localDatetime iso8601}}')).toMatch(/^2024-0\d-\d\dT\d\d:05:09[+-]\d\d:\d\d$/);
  expect(filled('{{$localDatetime rfc1123}}')).toMatch(/^\w{3}, \d\d \w{3} 2024 \d\d:05:09 [+-]\d{4}$/);
});

test('$dotenv reads .env next to the file or above it; $processEnv has nothing to read and says so', () => {
  const files = { '.env': '# x\nA=1\nexport B="two words"\nC=\'3\' # c\nD=4 # d', 'api/.env': 'A=2' };
  expect(filled('{{$dotenv A}} {{$dotenv B}} {{$dotenv C}} {{$dotenv D}} {{$dotenv E}}', { files })).toBe(
    '1 two words 3 4 {{$dotenv E}}',
  );
  expect(filled('{{$dotenv A}}', { files, path: 'api/r.http' })).toBe('2');
  expect(filled('{{$processEnv A}}', { files })).toBe('{{$processEnv A}}');
  expect(messages('GET /{{$processEnv A}}?{{$dotenv A}}')).toEqual([
    '1:6 {{$processEnv A}} has no value: there is no process whose environment it could read. Write the value into .env and {{$dotenv NAME}} here.',
  ]);
});

test('a variable without a value is told', () => {
  expect(messages('@a = {{b}}\nGET /{{a}}/{{login.response.body.$.id}}/{{$aadToken}}\nX: {{%c}}\n# {{d}}')).toEqual([
    '1:6 {{b}} has no value; it is sent as written. Write @b = … above the requests.',
    '2:12 {{login.response.body.$.id}} is a value of another request, and those are not filled in here; it is sent as written.',
    '2:41 {{$aadToken}} is no variable that is known here, or its arguments are wrong; it is sent as written.',
    '3:4 {{%c}} has no value; it is sent as written. Write @c = … above the requests.',
  ]);
});

const SCRIPTED = `{{
  exports.a = 1;
}}
< {% request.variables.set('a', 1) %}

### One
< ./before.js
POST /one
Content-Type: application/json

{"a": 1}

> {%
  client.test('ok', () => {
    client.assert(response.status === 200);
  });
%}
>>! out.json
<> 2024-01-31.200.json
?? status == 200

### Two
GET /two

> ./after.js
`;

test('scripts and what is done with a response are told, and are part of no request', () => {
  const { requests } = parseHttpFile(SCRIPTED);
  expect(requests.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
    { method: 'POST', url: '/one', body: '{"a": 1}' },
    { method: 'GET', url: '/two', body: '' },
  ]);
  expect(messages(SCRIPTED)).toEqual(
    [
      '1:1 A script',
      '4:1 A pre-request script',
      '7:1 A pre-request script',
      '13:1 A response handler',
      '18:1 The file that keeps the response',
      '19:1 A kept response',
      '20:1 An assertion',
      '25:1 A response handler',
    ].map((start) => `${start} is not heeded here; it is no part of the request.`),
  );
});

test('an edit leaves scripts where they are', () => {
  const edited = editRequest(SCRIPTED, 0, { body: '[]' });
  expect(edited).toEqual({ ok: true, text: SCRIPTED.replace('{"a": 1}', '[]') });
});

test('what only looks like a script is a body', () => {
  const body = '> a quote\n>> and one in it\n{{\n< 5\n??';
  expect(parseHttpFile(`POST /\n\n${body}`).requests).toMatchObject([{ body }]);
});
