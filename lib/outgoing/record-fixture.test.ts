import { expect, test } from 'vitest';
import { openVisitor } from '@/lib/workbench/fixtures/open-visitor';
import { readFixtures } from '@/sandbox/host/read-fixtures';
import type { OutgoingResponse } from '@/sandbox/host/playground';
import { matchesAddress } from '@/sandbox/server/match-address';
import { fixtureOfCall } from './fixture-of-call';
import type { OutgoingCall } from './outgoing-store';
import { recordFixture, withFixture } from './record-fixture';

const url = 'https://api.example.com/users/1';
const answerOf = (body: OutgoingResponse['body'], type = 'application/json'): OutgoingResponse => ({
  ...{ status: 201, body },
  headers: [
    ['content-type', type],
    ['content-encoding', 'gzip'],
  ],
});
const call: OutgoingCall = {
  ...{ id: 1, at: 0, method: 'GET', url, status: 201, cache: 'BYPASS', from: 'network', durationMs: 1 },
  ...{ position: null, answer: answerOf('{"id": 1}'), failure: null, fixtureUrl: null },
};
const contentOf = (answer: OutgoingResponse) => fixtureOfCall('GET', url, answer).response;

test('an answer is recorded into a new fixtures.json, and Undo takes it back', async () => {
  const tab = await openVisitor().open();
  recordFixture(tab.workbench, call);
  const recorded = readFixtures({ 'fixtures.json': String(tab.text('fixtures.json')) });
  expect(recorded).toMatchObject({ diagnostics: [], fixtures: [{ method: 'GET', url, answer: { status: 201 } }] });
  tab.pressUndo();
  expect(tab.text('fixtures.json')).toBeUndefined();
});

test('Undo leaves alone what was typed since', async () => {
  const tab = await openVisitor().open();
  recordFixture(tab.workbench, call);
  tab.type('typed', 'fixtures.json');
  tab.pressUndo();
  expect(tab.text('fixtures.json')).toBe('typed');
});

test('what stands in fixtures.json stays as it is written, comments too', () => {
  const text =
    '{\n  "version": 1, // one\n  "fixtures": [\n    { "url": "https://a.example/*", "error": "network" } // kept\n  ]\n}\n';
  const added = withFixture(text, fixtureOfCall('GET', url, answerOf('1')));
  expect(added).toMatchObject({ text: expect.stringMatching(/\/\/ one[\s\S]*https:\/\/a\.example[\s\S]*\/\/ kept/) });
});

test('recorded once more, the entry gets the new response; one that is for so many times is left', () => {
  const first = withFixture('{"version":1,"fixtures":[]}', fixtureOfCall('GET', url, answerOf('1')));
  const again = withFixture(first.ok ? first.text : '', fixtureOfCall('GET', url, answerOf('2')));
  expect(JSON.parse(again.ok ? again.text : '')).toMatchObject({ fixtures: [{ url, response: { json: 2 } }] });
  const counted = JSON.stringify({ version: 1, fixtures: [{ method: 'GET', url, times: 1, response: {} }] });
  const added = withFixture(counted, fixtureOfCall('GET', url, answerOf('2')));
  expect(JSON.parse(added.ok ? added.text : '')).toMatchObject({ fixtures: [{ times: 1 }, { response: { json: 2 } }] });
});

test('a fixtures.json that is no JSON is left alone, with a sentence that says where', async () => {
  const tab = await openVisitor().open();
  tab.type('{ "version": 1,\n  "fixtures": [ }\n', 'fixtures.json');
  recordFixture(tab.workbench, call);
  expect(tab.toasts()).toEqual(['Failed to record the answer: line 2 of fixtures.json has to be mended first.']);
  expect(tab.text('fixtures.json')).toBe('{ "version": 1,\n  "fixtures": [ }\n');
});

test('JSON is recorded as such where nothing of it is lost, and what is no text as base64', () => {
  expect(contentOf(answerOf('{"id": 1, "a b": "c  d"}'))).toMatchObject({ json: { id: 1, 'a b': 'c  d' } });
  expect(contentOf(answerOf('{"id": 12345678901234567890}'))).toMatchObject({ text: '{"id": 12345678901234567890}' });
  expect(contentOf(answerOf('{"id": 1', 'application/json'))).toMatchObject({ text: '{"id": 1' });
  expect(contentOf(answerOf(Uint8Array.of(0, 255), 'image/png'))).toMatchObject({ base64: 'AP8=' });
  expect(contentOf(answerOf('a', 'text/plain')).headers).toEqual([['content-type', 'text/plain']]);
});

test('an address is recorded so that it fits itself', () => {
  const address = 'https://api.example.com/a%20b?q=1?2&r=(3)#part';
  expect(matchesAddress(fixtureOfCall('GET', address, answerOf('1')).url, new URL(address))).toBe(true);
});
