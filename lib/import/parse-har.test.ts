import { expect, test } from 'vitest';
import { parseHar } from './parse-har';

function har(...requests: unknown[]) {
  return parseHar(JSON.stringify({ log: { entries: requests.map((request) => ({ request })) } }));
}

function only(request: object) {
  const read = har({ method: 'POST', url: 'http://x/', headers: [], ...request });
  if (!read.ok) throw new Error(read.message);
  const [first] = read.requests;
  const headers = first?.headers.map(({ name, value }) => `${name}: ${value}`);
  return { headers, body: first?.body, notes: read.notes };
}

test("a HAR gives requests without what is the connection's", () => {
  const headers = [
    { name: ':method', value: 'POST' },
    { name: 'Host', value: 'x' },
    { name: 'A', value: 'b' },
  ];
  expect(har({ method: 'post', url: 'http://x/', headers, postData: { text: 'q' } }, {}, null)).toEqual({
    ok: true,
    requests: [
      { name: '', method: 'POST', url: 'http://x/', headers: [{ name: 'A', value: 'b', enabled: true }], body: 'q' },
    ],
    notes: [
      'Request 2 was left out: it has no method or no url.',
      'Request 3 was left out: it has no method or no url.',
    ],
  });
});

test('what is no HAR is refused with a sentence', () => {
  expect(parseHar('{')).toMatchObject({ ok: false, message: expect.stringContaining('it is no JSON') });
  expect(parseHar('[]')).toMatchObject({ ok: false, message: expect.stringContaining('no "log.entries"') });
});

test('a HAR without requests says so', () => {
  expect(har()).toEqual({ ok: true, requests: [], notes: ['The HAR has no requests in it.'] });
});

test('entries that ask no server are left out, with a note that names them', () => {
  const read = har(
    { method: 'GET', url: 'data:text/plain,x' },
    { method: 'CONNECT', url: 'x:443' },
    { method: 'GET', url: 'blob:http://x/1' },
    { method: 'GET', url: 'chrome-extension://x/y' },
    { method: 'GET', url: 'wss://x/' },
    { method: 'GET', url: 'https://x/' },
  );
  expect(read).toMatchObject({
    requests: [{ url: 'https://x/' }],
    notes: [
      'Request 1 (GET data:text/plain,x) was left out: a data: url asks no server.',
      'Request 2 (CONNECT x:443) was left out: it opens a tunnel.',
      'Request 3 (GET blob:http://x/1) was left out: a blob: url asks no server.',
      'Request 4 (GET chrome-extension://x/y) was left out: a chrome-extension: url asks no server.',
      'Request 5 (GET wss://x/) was left out: a wss: url asks no server.',
    ],
  });
});

test('parameters without a text are the body', () => {
  const params = [
    { name: 'a', value: 'b c&' },
    { name: 'ü', value: '' },
  ];
  expect(only({ postData: { mimeType: 'application/x-www-form-urlencoded', params } })).toEqual({
    headers: ['Content-Type: application/x-www-form-urlencoded'],
    body: 'a=b+c%26&%C3%BC=',
    notes: [],
  });
  expect(only({ postData: { mimeType: '', params, text: '' } })).toMatchObject({ body: 'a=b+c%26&%C3%BC=' });
  expect(only({ postData: { mimeType: 'x/y', params, text: 'as sent' } })).toMatchObject({ body: 'as sent' });
});

test('parameters of a multipart body are written with the boundary of its header', () => {
  const params = [
    { name: 'a', value: '1' },
    { name: 'f', fileName: 'a.txt', contentType: 'text/plain' },
  ];
  const headers = [{ name: 'content-type', value: 'multipart/form-data; boundary=xyz' }];
  expect(only({ headers, postData: { mimeType: 'multipart/form-data', params } })).toEqual({
    headers: ['content-type: multipart/form-data; boundary=xyz'],
    body: '--xyz\nContent-Disposition: form-data; name="a"\n\n1\n--xyz\nContent-Disposition: form-data; name="f"; filename="a.txt"\nContent-Type: text/plain\n\n\n--xyz--',
    notes: ['Request 1 (POST http://x/): the file "a.txt" has no content in it; an empty one is sent.'],
  });
  expect(only({ postData: { mimeType: 'multipart/form-data', params: [{ name: 'a', value: '1' }] } })).toMatchObject({
    headers: ['Content-Type: multipart/form-data; boundary=----boundary'],
  });
});

test('the type stands in mimeType where there is no header', () => {
  expect(only({ postData: { mimeType: 'application/json', text: '{}' } })).toEqual({
    headers: ['Content-Type: application/json'],
    body: '{}',
    notes: [],
  });
  const headers = [{ name: 'Content-Type', value: 'text/plain' }];
  expect(only({ headers, postData: { mimeType: 'application/json', text: '{}' } })).toMatchObject({
    headers: ['Content-Type: text/plain'],
  });
});

test('cookies count where there is no Cookie header', () => {
  const cookies = [
    { name: 'a', value: '1' },
    { name: 'b', value: '2' },
  ];
  expect(only({ cookies })).toMatchObject({ headers: ['Cookie: a=1; b=2'] });
  expect(only({ cookies, headers: [{ name: 'cookie', value: 'a=1' }] })).toMatchObject({ headers: ['cookie: a=1'] });
});

test('a body that a .http file cannot hold is told', () => {
  expect(only({ postData: { mimeType: 'text/plain', text: 'a\n# b\n' } }).notes).toEqual([
    'Request 1 (POST http://x/): The body may be sent otherwise than it was: in a .http file, lines that begin with # or // are comments; white space at the end is left out.',
  ]);
});

test('a body in base64 is sent as the text it is; what is no text stays, with a note', () => {
  const postData = { mimeType: 'text/plain', text: 'w6kK', encoding: 'base64' };
  expect(only({ postData })).toMatchObject({ body: 'é\n' });
  expect(only({ postData: { mimeType: 'a/b', text: 'AP8=', encoding: 'base64' } })).toMatchObject({
    body: 'AP8=',
    notes: [expect.stringContaining('Its body is no text; it is written in base64 and stays so.')],
  });
});

test('a query that stands in queryString alone is part of the url', () => {
  const queryString = [{ name: 'a b', value: 'c&d' }];
  expect(
    har({ method: 'GET', url: 'http://x/y', queryString }, { method: 'GET', url: 'http://x/?e', queryString }),
  ).toMatchObject({
    requests: [{ url: 'http://x/y?a+b=c%26d' }, { url: 'http://x/?e' }],
  });
});
