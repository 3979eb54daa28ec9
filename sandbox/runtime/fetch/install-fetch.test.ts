import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { createFetchedResponse } from './create-fetched-response';
import type { FetchClasses } from './fixtures/check';
import { checks, runChecks } from './fixtures/run-checks';
import { installFetch } from './install-fetch';

/** What differs from Node 20, and why. */
const ACCEPTED: Record<string, string> = {
  'Request: for in': 'undici defines a member `attribute` by mistake',
};

const node = await runChecks({ Headers, Request, Response });
const own = { URL } as typeof globalThis & FetchClasses;
installFetch(own);
const ours = await runChecks(own);
const names = Object.keys(checks);

it.each(names.filter((name) => !(name in ACCEPTED)))("%s: as Node's", (name) => {
  expect(ours[name]).toBe(node[name]);
});

it.each(Object.keys(ACCEPTED))('%s: still differs', (name) => {
  expect(ours[name]).not.toBe(node[name]);
});

it('prints headers as Node does', () => {
  expect(inspect(new own.Headers({ 'X-A': 'b' }))).toBe(inspect(new Headers({ 'X-A': 'b' })));
});

it('prints a response as Node does', () => {
  expect(inspect(new own.Response('x', { status: 201 }))).toBe(inspect(new Response('x', { status: 201 })));
});

it('prints a request as Node does', () => {
  const init = { headers: { a: 'b' } };
  expect(inspect(new own.Request('http://a/', init))).toBe(inspect(new Request('http://a/', init)));
});

it('puts the classes on the global object as a platform does', () => {
  const expected = Object.getOwnPropertyDescriptor(globalThis, 'Response');
  expect(Object.getOwnPropertyDescriptor(own, 'Response')).toEqual({ ...expected, value: own.Response });
});

it('gives a fetched response its url without the fragment and immutable headers', async () => {
  const headers: [string, string][] = [
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ];
  const response = createFetchedResponse('body', { status: 203, headers, url: 'http://a/b#c', redirected: true });
  expect(response).toMatchObject({ status: 203, url: 'http://a/b', redirected: true, type: 'basic', ok: true });
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(() => response.headers.set('a', 'b')).toThrow(new TypeError('immutable'));
  expect(await response.text()).toBe('body');
});

it('gives a fetched 204 no body', () => {
  expect(createFetchedResponse(new Uint8Array(), { status: 204 }).body).toBeNull();
});
