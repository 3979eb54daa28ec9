import { expect, test } from 'vitest';
import { installUrl } from './install-url';

/** A class as a browser's: its error says nothing but that the URL is invalid. */
function createScope(): { URL: typeof URL } {
  class BrowserUrl extends URL {
    constructor(input: string, base?: string) {
      if (!URL.canParse(input, base)) throw new TypeError("Failed to construct 'URL': Invalid URL");
      super(input, base);
    }
  }
  const scope = { URL: BrowserUrl as typeof URL };
  installUrl(scope);
  return scope;
}

const errorOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

test.each([[['nope']], [['/x']], [['x', 'no-base']], [[5]], [[undefined]], [[]], [[Symbol('x')]]])(
  'new URL(...%j) fails as in Node',
  (args) => {
    const scope = createScope();
    const create = (Class: typeof URL) => errorOf(() => Reflect.construct(Class, args)) as Error;
    const [ours, real] = [create(scope.URL), create(URL)];
    expect(ours).toBeInstanceOf(TypeError);
    expect([ours.message, ...Object.entries(ours)]).toEqual([real.message, ...Object.entries(real)]);
  },
);

test('what is no error stays as it was, subclasses too', () => {
  const { URL } = createScope();
  class Own extends URL {}
  expect(new URL('/p', 'http://localhost').href).toBe('http://localhost/p');
  expect(new URL(new URL('http://localhost/q')).constructor).toBe(URL);
  expect(new Own('http://localhost/')).toBeInstanceOf(Own);
  expect(URL.canParse('nope')).toBe(false);
});
