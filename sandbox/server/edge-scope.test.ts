import { expect, test } from 'vitest';
import { edgeScope } from './edge-scope';

test('process has its environment, and functions that say that they are not supported', () => {
  const { process } = edgeScope() as { process: NodeJS.Process };
  expect(process.env.NEXT_RUNTIME).toBe('edge');
  expect([typeof process.version, typeof process.cwd, typeof process.nextTick]).toEqual([
    'undefined',
    'function',
    'function',
  ]);
  expect(() => process.cwd()).toThrow(
    'A Node.js API is used (process.cwd) which is not supported in the Edge Runtime.\n' +
      'Learn more: https://nextjs.org/docs/api-reference/edge-runtime',
  );
});

test('Request and redirect() take absolute URLs only, and are else the platform’s', () => {
  const scope = edgeScope() as unknown as typeof globalThis;
  const words = (url: string) =>
    `URL is malformed "${url}". Please use only absolute URLs - https://nextjs.org/docs/messages/middleware-relative-urls`;
  expect(() => scope.Response.redirect('/rel')).toThrow(words('/rel'));
  expect(() => new scope.Request('/rel')).toThrow(words('/rel'));
  expect(scope.Response.redirect('https://a.example/', 303).headers.get('location')).toBe('https://a.example/');
  const request = new scope.Request('https://a.example/', { next: { revalidate: 5 } });
  expect([request instanceof scope.Request, request instanceof Request]).toEqual([true, true]);
  expect(Reflect.get(request, 'next')).toEqual({ revalidate: 5 });
  expect(new Request('https://a.example/') instanceof scope.Request).toBe(true);
});

test('timers are numbers, and what the edge runtime lacks says so', async () => {
  const scope = edgeScope() as unknown as typeof globalThis;
  const called = await new Promise((resolve) => {
    expect(typeof scope.setTimeout(resolve, 0, 'called')).toBe('number');
  });
  expect(called).toBe('called');
  expect(() => scope.setImmediate(() => undefined)).toThrow('A Node.js API is used (setImmediate)');
  expect([typeof scope.globalThis.Buffer, typeof scope.CustomEvent]).toEqual(['undefined', 'undefined']);
});
