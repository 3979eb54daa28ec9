import { expect, it } from 'vitest';
import { compareAnswer } from './compare-answer';
import type { Answer } from './compare-answer';
import { createNormalizer } from './create-normalizer';
import type { RecordedAnswer } from './recorded-case';

const recorded: RecordedAnswer = {
  id: 'get',
  attempt: 0,
  status: 200,
  statusText: 'OK',
  headers: [
    ['Vary', 'RSC, Accept-Encoding'],
    ['content-type', 'text/plain'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
    ['Date', 'Sat, 21 Nov 2026 03:51:44 GMT'],
    ['Connection', 'keep-alive'],
  ],
  body: { bytes: 2, text: 'ok' },
};

it('takes header names without case, vary as a set, and no notice of the connection', async () => {
  const same = answer({
    headers: [
      ['Content-Type', 'text/plain'],
      ['vary', 'accept-encoding, rsc'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ],
  });
  expect(await compare(recorded, same)).toEqual([]);
});

it('names every difference', async () => {
  const other = answer({ status: 404, statusText: 'Not Found', body: bytes('no') });
  expect(await compare(recorded, other)).toEqual([
    'status: a server answers 200, the playground 404',
    'status text: a server answers "OK", the playground "Not Found"',
    'body: a server answers "ok", the playground "no"',
  ]);
});

it('minds the order of cookies', async () => {
  const headers = answer({}).headers.toReversed();
  expect(await compare(recorded, answer({ headers }))).toEqual([expect.stringContaining('header set-cookie')]);
});

it('wants a failure where the server closed the connection', async () => {
  const closed: RecordedAnswer = { id: 'get', attempt: 0, closed: true };
  const failure = { kind: 'connection-closed', message: 'closed' } as const;
  expect(await compare(closed, answer({ failure }))).toEqual([]);
  expect(await compare(closed, answer({}))).toEqual(['connection: a server closes it, the playground answered 200']);
});

it('compares status and media type only where Next.js sent a page of its own', async () => {
  const page: RecordedAnswer = {
    ...recorded,
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: { bytes: 6790, htmlTitle: '404: This page could not be found.' },
  };
  const html = answer({
    headers: [
      ['content-type', 'text/html'],
      ['x-more', '1'],
    ],
    body: bytes('<p>'),
  });
  expect(await compare(page, html)).toEqual([]);
});

it('counts pieces over 150 ms apart', async () => {
  const streamed = { ...recorded, chunkGroups: 2 };
  const at = (...times: number[]) => times.map((atMs) => ({ atMs, byteLength: 1 }));
  expect(await compare(streamed, answer({ chunks: at(0, 20, 320) }))).toEqual([]);
  expect(await compare(streamed, answer({ chunks: at(0, 20) }))).toHaveLength(1);
});

it('compares long binary bodies by their digest', async () => {
  const binary = { ...recorded, body: { bytes: 2, sha256: '00' } };
  expect(await compare(binary, answer({}))).toEqual([expect.stringContaining('body sha256')]);
});

it('takes a byte-order mark as a part of the body', async () => {
  const marked: RecordedAnswer = { ...recorded, body: { bytes: 5, text: '\ufeffok' } };
  expect(await compare(marked, answer({ body: bytes('\ufeffok') }))).toEqual([]);
  expect(await compare(marked, answer({ body: bytes('ok') }))).toEqual([expect.stringContaining('body')]);
});

function compare(want: RecordedAnswer, got: Answer): Promise<string[]> {
  return compareAnswer(want, got, { recorded: createNormalizer(), actual: createNormalizer() });
}

function answer(changes: Partial<Answer>): Answer {
  const headers: Answer['headers'] = [
    ['vary', 'RSC, Accept-Encoding'],
    ['content-type', 'text/plain'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ];
  return { status: 200, statusText: 'OK', headers, body: bytes('ok'), chunks: [], ...changes };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
