import { beforeEach, expect, test } from 'vitest';
import type { ServerToHostMessage } from '../protocol';
import { askHost, receiveAnswer, setHost } from './ask-host';

let posted: ServerToHostMessage[] = [];

beforeEach(() => {
  posted = [];
  setHost((messages) => posted.push(...[messages].flat()));
});

const ask = (name: string, signal?: AbortSignal) => askHost((id) => ({ type: 'asset', id, name }), signal);
const idOf = (at: number) => Number(Object.entries(posted[at] ?? {}).find(([key]) => key === 'id')?.[1]);

test('each ask gets the answer to it, in whatever order they come', async () => {
  const first = ask('og-16.js');
  const second = ask('og-16-font.ttf');
  receiveAnswer({ type: 'asset-response', id: idOf(1), bytes: new Uint8Array([2]) });
  receiveAnswer({ type: 'asset-response', id: idOf(0), bytes: new Uint8Array([1]) });
  expect([(await first).bytes, (await second).bytes]).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
});

test('an ask that the host has no answer to rejects with its reason', async () => {
  const asked = ask('og-16.js');
  receiveAnswer({ type: 'asset-failure', id: idOf(0), message: 'Failed to load og-16.js' });
  await expect(asked).rejects.toThrow('Failed to load og-16.js');
});

test('who gives up hears why, tells the host, and gets no answer any more', async () => {
  const controller = new AbortController();
  const asked = ask('og-16.js', controller.signal);
  controller.abort('enough');
  await expect(asked).rejects.toBe('enough');
  expect(posted[1]).toEqual({ type: 'ask-abort', id: idOf(0) });
  receiveAnswer({ type: 'asset-response', id: idOf(0), bytes: new Uint8Array() });
});
