import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { root } from '@/scripts/lib/paths.mjs';
import { readAuth, withAuth } from './auth-header';
import { readFormBody, toFormBody, writeFormBody } from './form-body';
import { readMultipart, writeMultipart } from './multipart-body';
import { bodyKind, createForm, createRow } from './request-form';
import { formOfRequest } from './request-list';
import { resolveForm } from './resolve-form';

test('fields of a form body come back as they were, variables readable', () => {
  const rows = [createRow('a b', '1&2=3'), createRow('{{key}}', 'x+y'), createRow('empty', '')];
  const text = writeFormBody(rows);
  expect(text).toBe('a+b=1%262%3D3&{{key}}=x%2By&empty');
  expect(readFormBody(text).map(({ name, value }) => [name, value])).toEqual(
    rows.map(({ name, value }) => [name, value]),
  );
});

test('a flat JSON object becomes fields', () => {
  expect(toFormBody('{"a":1,"b":"two"}')).toBe('a=1&b=two');
  expect(toFormBody('hello')).toBe('');
});

test('multipart fields and files come back as they were', () => {
  const fields = [
    { name: 'say "hi"', value: 'hello' },
    { name: 'photo', value: '', file: 'uploads/a.png' },
  ];
  expect(readMultipart(writeMultipart(fields))).toEqual(fields);
  expect(readMultipart(writeMultipart([]))).toEqual([]);
  expect(readMultipart('{}')).toEqual([]);
});

test('a multipart body with a boundary and parts of its own is shown as a form, and written back as it was', () => {
  const text = readFileSync(`${root}/content/examples/file-upload/files/requests.http`, 'utf8');
  const forms = parseHttpFile(text).requests.map((request) => formOfRequest(request));
  expect(forms.map(({ body }) => body.kind)).toEqual(['multipart', 'none', 'multipart', 'urlencoded']);
  expect(readMultipart(forms[0]!.body.text)).toEqual([{ name: 'avatar', value: '', file: 'avatar.svg' }]);
  const words = forms[2]!.body.text;
  const [part] = readMultipart(words);
  expect(part).toMatchObject({ name: 'avatar', value: 'Only words', head: expect.stringContaining('notes.txt') });
  expect(writeMultipart([part!], 'part')).toBe(words);
  expect(writeMultipart([{ ...part!, name: 'photo' }], 'part')).toBe(words.replace('"avatar"', '"photo"'));
});

test('a body that a form could not write back is text', () => {
  const type = 'multipart/form-data; boundary=b';
  expect(bodyKind(type, '--b\nno blank line\n--b--')).toBe('text');
  expect(bodyKind(type, 'a preamble\n--b\nContent-Disposition: form-data; name="a"\n\n1\n--b--')).toBe('text');
  expect(bodyKind(type, '--other\nContent-Disposition: form-data; name="a"\n\n1\n--other--')).toBe('text');
});

test('a multipart form is sent as a browser sends it, with the file’s bytes', () => {
  const type = 'multipart/form-data; boundary=route-playground-boundary';
  const form = {
    ...createForm('POST', '/api/upload'),
    headers: [createRow('Content-Type', type)],
    body: { kind: 'multipart' as const, text: writeMultipart([{ name: 'f', value: '', file: 'uploads/a.txt' }]) },
  };
  const resolved = resolveForm(form, { 'uploads/a.txt': 'content' }, '');
  expect(resolved.ok && new TextDecoder().decode(resolved.request.body as Uint8Array)).toBe(
    '--route-playground-boundary\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n' +
      'Content-Type: text/plain\r\n\r\ncontent\r\n--route-playground-boundary--\r\n',
  );
});

test('credentials come back as they were', () => {
  const rows = [createRow('Accept', '*/*')];
  const basic = { kind: 'basic' as const, user: 'zoë', password: 'a:b' };
  expect(readAuth(withAuth(rows, basic))).toEqual(basic);
  expect(readAuth(withAuth(withAuth(rows, basic), { kind: 'bearer', token: 't' }))).toEqual({
    kind: 'bearer',
    token: 't',
  });
  expect(withAuth(withAuth(rows, basic), { kind: 'none' })).toEqual(rows);
});
