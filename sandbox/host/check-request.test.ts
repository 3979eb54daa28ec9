import { expect, test } from 'vitest';
import { checkRequest } from './check-request';

test('what only a server may refuse goes to the server as it is', () => {
  const headers: [string, string][] = [
    ['Host', 'example.com'],
    ['Connection', 'close'],
    ['Content-Length', '7'],
    ['cookie', 'ü=1'],
  ];
  const request = { method: 'get', url: '/c\\slash/%zz/../x?q=ü', headers, body: '' };
  expect(checkRequest(request)).toEqual({ ...request, body: new Uint8Array() });
});

test.each([
  ['/api?a=1#part', '/api?a=1'],
  ['http://localhost:3000', '/'],
  ['http://LOCALHOST:3000/a', '/a'],
  ['http://localhost:3000?a', '/?a'],
  ['//example.com/a', '//example.com/a'],
])('the url %s becomes the request target %s', (url, target) => {
  expect(checkRequest({ url })).toEqual({
    method: 'GET',
    url: target,
    headers: [['Host', 'localhost:3000']],
    body: null,
  });
});

test('a request says whom it asks and how long its body is, as every client does', () => {
  const { headers } = checkRequest({ method: 'POST', url: '/', headers: [['accept', '*/*']], body: 'né' });
  expect(headers).toEqual([
    ['Host', 'localhost:3000'],
    ['accept', '*/*'],
    ['Content-Length', '3'],
  ]);
});

test.each([
  [null, 'send: the request must be an object'],
  [{}, 'send: the url of type undefined is not a string'],
  [{ url: 'api' }, 'send: the url "api" is not on the server\'s origin http://localhost:3000'],
  [
    { url: 'http://localhost:30001/' },
    'send: the url "http://localhost:30001/" is not on the server\'s origin http://localhost:3000',
  ],
  [{ url: '/a\nb' }, 'send: the url "/a\\nb" contains a line break or a NUL'],
  [{ url: '/', method: 'G T' }, 'send: the method "G T" is not a token'],
  [{ url: '/', headers: {} }, 'send: the headers must be a list of [name, value] pairs'],
  [{ url: '/', headers: [['a']] }, 'send: a header is not a [name, value] pair'],
  [{ url: '/', headers: [['a:', '']] }, 'send: the header name "a:" is not a token'],
  [{ url: '/', headers: [['a', 1]] }, 'send: the value of the header "a" is not a string'],
  [{ url: '/', headers: [['a', 'b\r\nc: d']] }, 'send: the value of the header "a" contains a line break or a NUL'],
  [{ url: '/', body: {} }, 'send: the body must be a string or a Uint8Array'],
])('%j is refused', (request, message) => {
  expect(() => checkRequest(request)).toThrow(new TypeError(message));
});
