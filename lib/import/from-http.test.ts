import { expect, test } from 'vitest';
import { requestsFromHttp } from './from-http';

test('variables of the file are filled in, and what is left out is told with its line', () => {
  const text =
    '@host = http://localhost:3000\n@api = {{host}}/api\n\nPOST {{api}}/a?x={{%host}}\n\n{{$guid}} {{b}}\n\n> {% x %}\n';
  expect(requestsFromHttp(text)).toEqual({
    ok: true,
    requests: [
      {
        name: '',
        method: 'POST',
        url: 'http://localhost:3000/api/a?x=http%3A%2F%2Flocalhost%3A3000',
        headers: [],
        body: '{{$guid}} {{b}}',
      },
    ],
    notes: [
      'The values of @host, @api stand in the requests themselves now.',
      'Line 6: {{b}} has no value; it is sent as written. Write @b = … above the requests.',
      'Line 8: A response handler is not heeded here; it is no part of the request.',
    ],
  });
});

test('a curl command in the file becomes the request it makes', () => {
  expect(requestsFromHttp('### Make\ncurl http://x/a \\\n  -d b\n\n### Get\nGET /b')).toMatchObject({
    requests: [
      { name: 'Make', method: 'POST', url: 'http://x/a', body: 'b' },
      { name: 'Get', method: 'GET', url: '/b' },
    ],
    notes: [],
  });
});

test('a command of another program is no request', () => {
  expect(requestsFromHttp('wget http://localhost:3000/a')).toMatchObject({ ok: false });
  expect(requestsFromHttp('get http://localhost:3000/a')).toMatchObject({ ok: true });
});
