import { expect, test } from 'vitest';
import { parseFrameMessage, parseServerMessage } from './parse-message';

const log = { type: 'log', request: null, level: 'info', text: 'a', position: null };

test('a message comes out without what does not belong to it', () => {
  const message = { type: 'response-end', id: 1, closed: false };
  expect(parseServerMessage({ ...message, extra: 1 })).toEqual(message);
});

test('a logged tree is read to its leaves', () => {
  const leaf = { kind: 'primitive', text: '1', of: 'number' };
  const message = { ...log, values: [{ kind: 'object', preview: '{…}', entries: [['a', leaf]], more: 0 }] };
  expect(parseServerMessage(message)).toEqual(message);
});

test.each([
  null,
  'ready',
  {},
  { type: 'constructor' },
  { type: 'pong', ping: '1' },
  { type: 'pong', ping: 0.5 },
  { type: 'response-head', id: 1, head: { status: 200, statusText: '', headers: [['a']] } },
  { type: 'response-head', id: 1, head: { status: 20, statusText: '', headers: [] } },
  { type: 'response-chunk', id: 1, bytes: [1] },
  { type: 'built', id: 1, ok: true, routes: [{ route: '/', kind: 'page' }], diagnostics: [], disk: [] },
  { type: 'built', id: 1, ok: true, routes: [], diagnostics: [], disk: [['/project/.next/BUILD_ID', 'a', 1]] },
  { type: 'written-files', request: null, files: [{ path: '/a', byteLength: '1' }], more: 0 },
  { type: 'written-files', request: null, files: Array(201).fill({ path: '/a', byteLength: 1 }), more: 0 },
  { ...log, values: [{ kind: 'object', preview: '', entries: [['a', {}]], more: 0 }] },
])('%j is no message of a server', (data) => {
  expect(parseServerMessage(data)).toBeNull();
});

test('a tree deep enough to overflow the stack is no message', () => {
  let value: unknown = { kind: 'text', text: '' };
  for (let depth = 0; depth < 100_000; depth++)
    value = { kind: 'object', preview: '', entries: [['a', value]], more: 0 };
  expect(parseServerMessage({ ...log, values: [value] })).toBeNull();
});

test("a server's message is none of the frame's", () => {
  expect(parseFrameMessage({ type: 'ready' })).toBeNull();
  expect(parseFrameMessage({ type: 'frame-ready' })).toEqual({ type: 'frame-ready' });
});
