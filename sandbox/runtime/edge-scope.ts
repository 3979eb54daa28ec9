import process from './node/process';

/** Node.js 20 has none, the edge runtime has; taken before a browser's globals are removed. */
const urlPattern: unknown = Reflect.get(globalThis, 'URLPattern');

/** The globals that differ in the edge runtime: a `process` that is little more than its environment. */
export function edgeScope(): Record<string, unknown> {
  const env = new Proxy(process.env, {
    get: (target, key): unknown => (key === 'NEXT_RUNTIME' ? 'edge' : Reflect.get(target, key)),
  });
  const own: Record<string, unknown> = { process: { env }, EdgeRuntime: 'edge-runtime', global: undefined };
  if (urlPattern) own.URLPattern = urlPattern;
  const scope = edgeGlobal(own);
  own.self = scope;
  return { ...own, globalThis: scope };
}

/** The worker's global object, but for the edge runtime's own names. Functions of the platform insist on the object itself as `this`. */
function edgeGlobal(own: Record<PropertyKey, unknown>): object {
  const bound = new Map<unknown, unknown>();
  return new Proxy(globalThis, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || Object.hasOwn(value, 'prototype')) return value;
      if (!bound.has(value)) bound.set(value, (value as () => unknown).bind(target));
      return bound.get(value);
    },
  });
}
