import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addRequest,
  duplicateRequest,
  editRequest,
  removeRequest,
  renameRequest,
  type EditedFile,
} from './edit-http-file';
import type { RequestDraft } from './http-file';
import { parseHttpFile } from './parse-http-file';
import { serializeRequest } from './serialize-request';

const FILE = `@host = http://localhost:3000

### One
# remark
GET   {{host}}/one   HTTP/1.1
Accept:   application/json
# remark on B
X-B: b

### Two
POST /two
Content-Type: text/plain

hello
world

# after

###   Three
PUT /three
`;

function textOf(edited: EditedFile): string {
  return edited.ok ? edited.text : edited.message;
}

const row = (name: string, value: string, enabled = true) => ({ name, value, enabled });

test('only what changed is rewritten', () => {
  expect(textOf(editRequest(FILE, 0, { method: 'DELETE' }))).toBe(FILE.replace('GET  ', 'DELETE  '));
  expect(textOf(editRequest(FILE, 0, { url: '/x?a=1' }))).toBe(FILE.replace('{{host}}/one', '/x?a=1'));
  expect(textOf(editRequest(FILE, 1, { body: 'new' }))).toBe(FILE.replace('hello\nworld', 'new'));
  expect(textOf(editRequest(FILE, 1, { body: '' }))).toBe(FILE.replace('\n\nhello\nworld', ''));
  expect(textOf(editRequest(FILE, 2, { body: '{}' }))).toBe(`${FILE.trimEnd()}\n\n{}\n`);
  expect(textOf(editRequest(FILE, 0, { name: 'Uno' }))).toBe(FILE.replace('### One', '### Uno'));
});

test('header rows are added, changed, switched off and removed in place', () => {
  const rows = [row('Accept', 'application/json'), row('X-B', 'b')];
  expect(textOf(editRequest(FILE, 0, { headers: rows }))).toBe(FILE);
  expect(textOf(editRequest(FILE, 0, { headers: [rows[0]!, row('X-B', 'b', false)] }))).toBe(
    FILE.replace('X-B: b', '# X-B: b'),
  );
  expect(textOf(editRequest(FILE, 0, { headers: [...rows, row('C', 'd'), row('', '')] }))).toBe(
    FILE.replace('X-B: b', 'X-B: b\nC: d'),
  );
  expect(textOf(editRequest(FILE, 0, { headers: [rows[1]!] }))).toBe(FILE.replace('Accept:   application/json\n', ''));
  expect(textOf(editRequest(FILE, 0, { headers: [] }))).toBe(
    FILE.replace('Accept:   application/json\n# remark on B\nX-B: b', '# remark on B'),
  );
  expect(textOf(editRequest(FILE, 2, { headers: [row('A', 'b')], body: 'x' }))).toBe(`${FILE.trimEnd()}\nA: b\n\nx\n`);
});

test('a request is added, duplicated and removed', () => {
  const draft = { name: 'New', method: 'POST', url: '/new', headers: [row('A', 'b')], body: 'x' };
  expect(textOf(addRequest(FILE, draft))).toBe(`${FILE}\n### New\nPOST /new\nA: b\n\nx\n`);
  expect(textOf(addRequest(FILE, draft, 0))).toBe(FILE.replace('### Two', '### New\nPOST /new\nA: b\n\nx\n\n### Two'));
  expect(textOf(addRequest('', draft))).toBe('### New\nPOST /new\nA: b\n\nx\n');
  expect(textOf(duplicateRequest(FILE, 2))).toBe(`${FILE}\n###   Three\nPUT /three\n`);
  expect(textOf(duplicateRequest('GET /a', 0))).toBe('GET /a\n\n###\nGET /a\n');
  expect(textOf(removeRequest(FILE, 2))).toBe(FILE.slice(0, FILE.indexOf('###   Three')));
  expect(textOf(renameRequest(FILE, 2, 'Drei'))).toBe(FILE.replace('###   Three', '### Drei'));
});

test('windows line breaks stay', () => {
  const text = 'POST /a\r\nA: b\r\n\r\nx\r\n';
  expect(textOf(editRequest(text, 0, { headers: [row('A', 'b'), row('C', 'd')], body: 'y\nz' }))).toBe(
    'POST /a\r\nA: b\r\nC: d\r\n\r\ny\r\nz\r\n',
  );
});

test('what a .http file cannot say is refused with the reason', () => {
  const draft = { name: '', method: 'POST', url: '/a', headers: [], body: '' };
  expect(textOf(editRequest(FILE, 9, {}))).toContain('no request number 10');
  expect(textOf(editRequest(FILE, 1, { body: 'a\n### b' }))).toContain('begins with ###');
  expect(textOf(editRequest(FILE, 1, { body: 'a\n# b' }))).toContain('which a .http file takes for comments');
  expect(textOf(editRequest(FILE, 1, { url: '/a\nX: y' }))).toContain('line break');
  expect(textOf(addRequest(FILE, { ...draft, method: 'a b' }))).toContain('no valid method');
  expect(textOf(addRequest(FILE, { ...draft, headers: [row('a b', 'c')] }))).toContain('"a b" is no valid header name');
  expect(textOf(addRequest(FILE, { ...draft, headers: [row('#a', 'c')] }))).toContain(
    'the header "#a" would be read as something else',
  );
});

const word = fc.stringMatching(/^[a-zA-Z0-9é😀{}_.-]{1,8}$/u);
const drafts: fc.Arbitrary<RequestDraft> = fc.record({
  name: fc.oneof(fc.constant(''), word),
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'QUERY'),
  url: fc.oneof(
    fc.constant('/a?b=c&d'),
    word.map((text) => `/${text}`),
    fc.constant('{{host}}/x'),
  ),
  headers: fc.array(fc.record({ name: fc.stringMatching(/^[A-Za-z-]{1,8}$/), value: word, enabled: fc.boolean() }), {
    maxLength: 4,
  }),
  body: fc
    .array(fc.oneof(word, fc.constant(''), fc.constant('  {"a": 1},'), fc.constant('@a = b')), { maxLength: 4 })
    .map((lines) => lines.join('\n').trimEnd()),
});

function draftOf(text: string, index: number): RequestDraft | undefined {
  const request = parseHttpFile(text).requests[index];
  if (!request) return undefined;
  const headers = request.headers.map(({ name, value, enabled }) => ({ name, value, enabled }));
  return { name: request.name, method: request.method, url: request.url, headers, body: request.body };
}

test('property: what is written is read back', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(draftOf(serializeRequest(draft), 0)).toEqual(draft);
    }),
  );
});

test('property: an edit changes that request and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(drafts, { minLength: 1, maxLength: 4 }),
      drafts,
      fc.nat(3),
      fc.constantFrom('\n', '\r\n'),
      (all, draft, nth, lineBreak) => {
        const index = nth % all.length;
        const text = all.map((each) => serializeRequest(each, lineBreak)).join(lineBreak);
        const edited = editRequest(text, index, draft);
        const block = parseHttpFile(text).requests[index]!.block;
        expect(edited.ok).toBe(true);
        expect(draftOf(textOf(edited), index)).toEqual(draft);
        expect(textOf(edited).startsWith(text.slice(0, block.start))).toBe(true);
        expect(textOf(edited).endsWith(text.slice(block.end))).toBe(true);
      },
    ),
  );
});

test('property: any text is read and edited without throwing', () => {
  const lines = fc.constantFrom(
    '###',
    '### a',
    'GET /',
    'POST /x',
    'A: b',
    '# C: d',
    '',
    '{}',
    '@v = 1',
    '{{v}}',
    '# @name q',
    '?a',
    '// z',
    '< ./f',
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), drafts, (all, draft) => {
      const edited = editRequest(all.join('\n'), 0, draft);
      if (edited.ok)
        expect(draftOf(edited.text, 0)).toMatchObject({
          method: draft.method,
          url: draft.url,
          headers: draft.headers,
          body: draft.body,
        });
    }),
    { numRuns: 2000 },
  );
});
