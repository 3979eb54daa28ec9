import { expect, test } from 'vitest';
import { createForm, createRow } from './request-form';
import { resolveForm } from './resolve-form';

const files = { 'requests.http': '@host = http://localhost:3000\n@token = abc\n\n### a\nGET {{host}}/api\n' };

test('variables of requests.http are filled in, rows switched off are not sent', () => {
  const form = {
    ...createForm('POST', '{{host}}/api?x=1'),
    headers: [createRow('Authorization', 'Bearer {{token}}'), createRow('X-Off', '1', false)],
    body: { kind: 'json' as const, text: '{"t":"{{token}}"}' },
  };
  expect(resolveForm(form, files, '')).toMatchObject({
    ok: true,
    request: {
      method: 'POST',
      url: 'http://localhost:3000/api?x=1',
      headers: [['Authorization', 'Bearer abc']],
      body: '{"t":"abc"}',
    },
  });
});

test('a variable that leads to another origin is refused', () => {
  const other = { 'requests.http': '@host = https://example.com\n' };
  expect(resolveForm(createForm('GET', '{{host}}/api'), other, '')).toMatchObject({ ok: false });
});
