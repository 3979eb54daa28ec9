/** Gives the platform's errors the words of Node's: every browser has its own. */
export function patchPlatformErrors(scope: typeof globalThis): void {
  giveStacks(scope);
  refuseLargeRandom(scope);
  const { DOMException, AbortController, AbortSignal, atob, btoa, structuredClone } = scope;
  const createReason = () => new DOMException('This operation was aborted', 'AbortError');
  const { abort } = AbortController.prototype;
  replace(AbortController.prototype, 'abort', function (this: AbortController, reason: unknown = createReason()) {
    Reflect.apply(abort, this, [reason]);
  });
  const createAborted = AbortSignal.abort.bind(AbortSignal);
  replace(AbortSignal, 'abort', (reason: unknown = createReason()) => createAborted(reason));

  /** @param describe what is said of a text that the platform does not take */
  const describeFailure = (
    name: 'atob' | 'btoa',
    native: (text: string) => string,
    describe: (text: string) => string,
  ) =>
    replace(scope, name, (text: string) => {
      try {
        return native.call(scope, text);
      } catch (error) {
        throw error instanceof DOMException ? new DOMException(describe(text), 'InvalidCharacterError') : error;
      }
    });
  describeFailure('btoa', btoa, () => 'Invalid character');
  describeFailure('atob', atob, (text) =>
    /[^0-9A-Za-z+/\t\n\f\r ]/.test(text) ? 'Invalid character' : 'The string to be decoded is not correctly encoded.',
  );
  replace(scope, 'structuredClone', (...args: Parameters<typeof structuredClone>) => {
    try {
      const copy: unknown = structuredClone.apply(scope, args);
      return copy;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      throw new DOMException(error.message.replace(/^Failed to execute .*?: /, ''), error.name);
    }
  });
}

/** What one call of `getRandomValues` fills at most. */
const RANDOM_BYTES = 65_536;
const INTEGERS = /^(Int8|Uint8|Uint8Clamped|Int16|Uint16|Int32|Uint32|BigInt64|BigUint64)Array$/;

function refuseLargeRandom({ Crypto, DOMException, crypto }: typeof globalThis): void {
  const { getRandomValues } = Crypto.prototype;
  replace(Crypto.prototype, 'getRandomValues', (values: Uint8Array) => {
    if (!ArrayBuffer.isView(values) || !INTEGERS.test(values[Symbol.toStringTag]))
      throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    if (values.byteLength > RANDOM_BYTES)
      throw new DOMException('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
    return Reflect.apply(getRandomValues, crypto, [values]);
  });
}

/** A browser's exceptions have a stack only where the platform throws them, Node's always. */
function giveStacks(scope: typeof globalThis): void {
  const { prototype } = scope.DOMException;
  const construct = (target: typeof DOMException, args: unknown[], newTarget: Newable) => {
    const error = Reflect.construct(target, args, newTarget) as DOMException;
    Error.captureStackTrace(error, construct);
    return error;
  };
  scope.DOMException = new Proxy(scope.DOMException, { construct });
  Object.defineProperty(prototype, 'constructor', { value: scope.DOMException, writable: true, configurable: true });
}

type Newable = new (...args: unknown[]) => unknown;

function replace(owner: object, name: string, value: (...args: never[]) => unknown): void {
  Object.defineProperty(value, 'name', { value: name });
  Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
}
