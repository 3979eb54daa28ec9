import { createNodeError } from '../node/internal/node-error';

/** Gives `URL` the errors of Node's, which handlers and Next.js print and answer with. */
export function installUrl(scope: { URL: typeof URL }): void {
  const native = scope.URL;
  scope.URL = new Proxy(native, {
    construct(target, args: unknown[], newTarget) {
      if (args.length === 0)
        throw createNodeError(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
      // What fails here is no invalid URL.
      const [input, base] = args.map(toPrimitive);
      try {
        return Reflect.construct(target, base === undefined ? [input] : [input, base], newTarget) as URL;
      } catch (error) {
        throw typeof input === 'symbol' || typeof base === 'symbol' ? error : invalidUrl(input, base);
      }
    },
    apply() {
      throw new TypeError("Class constructor URL cannot be invoked without 'new'");
    },
  });
  Object.defineProperty(native.prototype, 'constructor', { value: scope.URL, writable: true, configurable: true });
}

type Primitive = string | number | bigint | boolean | symbol | null | undefined;

function toPrimitive(value: unknown): Primitive {
  return value instanceof Object ? (value as { toString(): string }).toString() : (value as Primitive);
}

function invalidUrl(input: Primitive, base: Primitive): TypeError {
  const details = { code: 'ERR_INVALID_URL', input: String(input) };
  return Object.assign(new TypeError('Invalid URL'), base === undefined ? details : { ...details, base: String(base) });
}
