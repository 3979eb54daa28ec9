import { expect, test } from 'vitest';
import type { OutgoingRequest } from '@/sandbox/host/playground';
import type { TraceEvent } from '@/sandbox/protocol';
import { createOutgoingStore } from './outgoing-store';

const url = 'https://api.example.com/users';
const request: OutgoingRequest = { method: 'GET', url, headers: [], body: new Uint8Array() };
const answer = { status: 200, headers: [], body: '[]' };

function step(detail: TraceEvent['detail']): TraceEvent {
  const known = { method: 'GET', url, status: 200, cache: 'BYPASS', fixture: false };
  return { kind: 'fetch', label: '', atMs: 1, durationMs: 5, detail: { ...known, ...detail } };
}

test('a call of the network has what the address answered; others have not', async () => {
  const { getState } = createOutgoingStore();
  await getState().listenTo(() => Promise.resolve(answer))(request);
  getState().add(step({}));
  getState().add(step({ fixture: true }));
  getState().add(step({ cache: 'HIT' }));
  getState().add(step({ url: 'http://localhost:3000/api/a' }));
  expect(getState().calls.map((call) => [call.from, call.answer])).toEqual([
    ['network', answer],
    ['fixture', null],
    ['cache', null],
    ['this server', null],
  ]);
});

test('a call that failed says why', async () => {
  const { getState } = createOutgoingStore();
  const fetch = getState().listenTo(() => Promise.reject(new Error('not allowed')));
  await expect(fetch(request)).rejects.toThrow('not allowed');
  getState().add(step({ status: null }));
  expect(getState().calls[0]).toMatchObject({ status: null, answer: null, failure: 'not allowed' });
});

test('of very many calls the newest are listed, and of large answers the newest are kept', async () => {
  const { getState } = createOutgoingStore();
  const large = { ...answer, body: new Uint8Array(5 * 1024 * 1024) };
  const fetch = getState().listenTo(() => Promise.resolve(large));
  await fetch({ ...request, url: `${url}/old` });
  await fetch({ ...request, url: `${url}/new` });
  for (let call = 0; call < 600; call++) getState().add(step({}));
  getState().add(step({ url: `${url}/old` }));
  getState().add(step({ url: `${url}/new` }));
  expect(getState().calls).toHaveLength(500);
  expect(
    getState()
      .calls.slice(-2)
      .map((call) => call.answer),
  ).toEqual([null, large]);
});
