import { expect, test } from 'vitest';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import { redirectedForm, redirectTarget } from './follow-redirect';
import { createForm, createRow, withBodyKind } from '@/lib/request/request-form';

function answer(status: number, location?: string): PlaygroundResponse {
  const headers: [string, string][] = location === undefined ? [] : [['location', location]];
  return {
    status,
    statusText: '',
    headers,
    body: new Uint8Array(),
    chunks: [],
    route: null,
    logs: [],
    trace: [],
    durationMs: 1,
  };
}

test('a redirect leads to a path of the server, resolved against the request', () => {
  expect(redirectTarget({ url: '/a/b' }, answer(307, 'c?d=1'))).toBe('/a/c?d=1');
  expect(redirectTarget({ url: '/a' }, answer(302, 'http://localhost:3000/b'))).toBe('/b');
  expect(redirectTarget({ url: '/a' }, answer(302, 'http://me@localhost:3000/b'))).toBe('/b');
  expect(redirectTarget({ url: '/a' }, answer(302, '//localhost:3001/b'))).toBe('http://localhost:3001/b');
  expect(redirectTarget({ url: '/a' }, answer(302, 'https://localhost:3000/b'))).toBe('https://localhost:3000/b');
  expect(redirectTarget({ url: '/a' }, answer(302, 'https://example.com/b'))).toBe('https://example.com/b');
});

test('the fragment stays where the redirect has none of its own', () => {
  expect(redirectTarget({ url: '/a#one' }, answer(302, '/b?c'))).toBe('/b?c#one');
  expect(redirectTarget({ url: '/a#one' }, answer(302, '/b#two'))).toBe('/b#two');
  expect(redirectTarget({ url: '/a#one' }, answer(302, '/b#'))).toBe('/b');
});

test('a redirect of a request whose path is no URL is followed from the origin', () => {
  expect(redirectTarget({ url: '//' }, answer(308, '/'))).toBe('/');
});

test('other responses lead nowhere', () => {
  expect(redirectTarget({ url: '/a' }, answer(201, '/b'))).toBeNull();
  expect(redirectTarget({ url: '/a' }, answer(302))).toBeNull();
});

test('307 repeats method and body, 303 asks with GET', () => {
  const form = withBodyKind({ ...createForm('POST', '/a'), body: { kind: 'json', text: '{}' } }, 'json');
  expect(redirectedForm(form, 307, '/b')).toEqual({ ...form, url: '/b' });
  expect(redirectedForm(form, 303, '/b')).toEqual(createForm('GET', '/b'));
  expect(redirectedForm({ ...form, method: 'PUT' }, 302, '/b')).toEqual({ ...form, method: 'PUT', url: '/b' });
});

test('with the body go the headers that describe it, and no others', () => {
  const names = ['Content-Type', 'content-length', 'Content-Digest', 'Content-Disposition', 'X-A'];
  const form = { ...createForm('POST', '/a'), headers: names.map((name) => createRow(name, '1')) };
  expect(redirectedForm(form, 303, '/b').headers.map(({ name }) => name)).toEqual([
    'Content-Digest',
    'Content-Disposition',
    'X-A',
  ]);
});
