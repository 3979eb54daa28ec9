import { expect, test } from 'vitest';
import { patchPlatformErrors } from './patch-platform-errors';

/** A platform as Chromium's worker: it fails as Node does, in other words. */
function createScope(): typeof globalThis {
  const inOwnWords =
    <Args extends unknown[], Result>(name: string, run: (...args: Args) => Result) =>
    (...args: Args): Result => {
      try {
        return run(...args);
      } catch (error) {
        const [kind, text] = error instanceof DOMException ? [error.name, error.message] : ['', ''];
        const said = kind === 'DataCloneError' ? text : 'what Chromium says';
        throw new DOMException(`Failed to execute '${name}' on 'WorkerGlobalScope': ${said}`, kind);
      }
    };
  class OwnCrypto {
    getRandomValues(values: Uint8Array<ArrayBuffer>) {
      return inOwnWords('getRandomValues', () => crypto.getRandomValues(values))();
    }
  }
  const scope = {
    DOMException,
    AbortController: class extends AbortController {},
    AbortSignal: { abort: (reason: unknown) => AbortSignal.abort(reason) },
    atob: inOwnWords('atob', atob),
    btoa: inOwnWords('btoa', btoa),
    structuredClone: inOwnWords('structuredClone', structuredClone),
    Crypto: OwnCrypto,
    crypto: new OwnCrypto(),
  } as unknown as typeof globalThis;
  patchPlatformErrors(scope);
  return scope;
}

const scope = createScope();

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof DOMException ? [error.name, error.message] : error;
  }
}

test.each<[string, (platform: typeof globalThis) => unknown]>([
  ...['*', 'a', 'abcde', 'YQ=', 'YQ==', 'a b', 'ü', ''].map(
    (text): [string, (platform: typeof globalThis) => unknown] => [`atob('${text}')`, ({ atob }) => atob(text)],
  ),
  ['btoa of more than latin1', ({ btoa }) => btoa('€')],
  ['a clone of a symbol', ({ structuredClone }) => structuredClone({ a: Symbol('x') })],
  ['a clone', ({ structuredClone }) => structuredClone({ a: [1] })],
  ['random bytes', ({ crypto }) => crypto.getRandomValues(new Uint8Array(65_536)).byteLength],
  ['too many random bytes', ({ crypto }) => crypto.getRandomValues(new Uint8Array(65_537))],
  ['random fractions', ({ crypto }) => crypto.getRandomValues(new Float64Array(1) as never)],
  ['random bytes for nothing', ({ crypto }) => crypto.getRandomValues(undefined as never)],
  ['an aborted signal', ({ AbortSignal }) => AbortSignal.abort().throwIfAborted()],
  ['a signal that was aborted for a reason', ({ AbortSignal }) => AbortSignal.abort('why').reason as unknown],
  ['a controller', ({ AbortController }) => abortedBy(new AbortController())],
  ['a controller with a reason', ({ AbortController }) => abortedBy(new AbortController(), 'why')],
])('%s is as in Node', (_, run) => {
  expect(errorOf(() => run(scope))).toEqual(errorOf(() => run(globalThis)));
});

function abortedBy(controller: AbortController, reason?: unknown): void {
  controller.abort(reason);
  controller.signal.throwIfAborted();
}
