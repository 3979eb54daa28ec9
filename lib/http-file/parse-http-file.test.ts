import { expect, test } from 'vitest';
import { parseHttpFile } from './parse-http-file';

const FILE = `@host = http://localhost:3000
@id=7

### List users
# the newest first
GET {{host}}/api/users
    ?page=2
    &size=10 HTTP/1.1
Accept: application/json
# X-Debug: 1
// a remark

###
# @name create
post /api/users
Content-Type: application/json

{
  "name": "Ada"
}

# the end

### Response
HTTP/1.1 200 OK

### Nothing
`;

test('requests are read with name, method, url, headers and body', () => {
  const { requests, variables, diagnostics } = parseHttpFile(FILE);
  expect(diagnostics).toEqual([]);
  expect(variables).toMatchObject([
    { name: 'host', value: 'http://localhost:3000' },
    { name: 'id', value: '7' },
  ]);
  expect(requests).toMatchObject([
    {
      name: 'List users',
      method: 'GET',
      url: '{{host}}/api/users?page=2&size=10',
      headers: [
        { name: 'Accept', value: 'application/json', enabled: true },
        { name: 'X-Debug', value: '1', enabled: false },
      ],
      body: '',
      line: 6,
    },
    { name: 'create', method: 'POST', url: '/api/users', body: '{\n  "name": "Ada"\n}', line: 15 },
  ]);
});

test('ranges cut out exactly what is written', () => {
  const { requests } = parseHttpFile(FILE);
  const cut = (range: { start: number; end: number } | null) => (range ? FILE.slice(range.start, range.end) : null);
  const [list, create] = requests;
  expect(cut(list!.ranges.delimiter)).toBe('### List users');
  expect(cut(list!.ranges.method)).toBe('GET');
  expect(cut(list!.ranges.url)).toBe('{{host}}/api/users\n    ?page=2\n    &size=10');
  expect(cut(list!.headers[1]!.range)).toBe('# X-Debug: 1');
  expect(cut(create!.ranges.name)).toBe('create');
  expect(cut(create!.ranges.body)).toBe('{\n  "name": "Ada"\n}');
  expect(cut(create!.block)).toBe(FILE.slice(FILE.indexOf('###\n# @name'), FILE.indexOf('### Response')));
  expect(cut(create!.range)?.startsWith('post /api/users')).toBe(true);
});

test('a url alone is a GET, and a word in capitals is a method', () => {
  expect(parseHttpFile('/api/a').requests).toMatchObject([{ method: 'GET', url: '/api/a' }]);
  expect(parseHttpFile('PURGE /api/a').requests).toMatchObject([{ method: 'PURGE', url: '/api/a' }]);
  expect(parseHttpFile('get http://x/ HTTP/1.1').requests).toMatchObject([{ method: 'GET', url: 'http://x/' }]);
});

test('windows line breaks and no line break at the end', () => {
  const { requests } = parseHttpFile('### A\r\nPOST /a\r\nX: y\r\n\r\none\r\ntwo');
  expect(requests).toMatchObject([{ name: 'A', headers: [{ name: 'X', value: 'y' }], body: 'one\ntwo' }]);
});

test('a body without headers', () => {
  expect(parseHttpFile('POST /a\n\nx\n\n\n').requests).toMatchObject([{ headers: [], body: 'x' }]);
});

test('what looks wrong is told with line and column', () => {
  const text = 'GET\n###\nGET /a b\n###\nPOST /a\nno colon\nbad name: 1\n\n# x\nbody\n###\nGET /a\n\nbody';
  expect(parseHttpFile(text).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '1:1 The request has no url; write it after GET.',
    '3:5 The url "/a b" has white space in it; write %20 for a space.',
    '6:1 A header is "Name: value", but this line has no colon.',
    '7:1 "bad name" is no valid header name.',
    '9:1 A line that begins with # or // is a comment; it is not sent.',
    '14:1 A GET request cannot have a body; it is not sent.',
  ]);
});

test.each(['', '\n', '###', '### \n###\n', '@a', '# x', '\r\n\r\n', 'GET', '{{', '&', '\0', ':', '###\n?a\n&b'])(
  '%j has a reading',
  (text) => {
    expect(() => parseHttpFile(text)).not.toThrow();
  },
);
