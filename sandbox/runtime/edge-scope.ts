import process from './node/process';

/** The globals that differ in the edge runtime: a `process` that is little more than its environment. */
export function edgeScope(): Record<string, unknown> {
  const env = new Proxy(process.env, {
    get: (target, key): unknown => (key === 'NEXT_RUNTIME' ? 'edge' : Reflect.get(target, key)),
  });
  const edgeProcess = { env };
  return { process: edgeProcess, EdgeRuntime: 'edge-runtime', globalThis: edgeGlobal(edgeProcess) };
}

/** The worker's global object, but for the two names. Functions of the platform insist on the object itself as `this`. */
function edgeGlobal(edgeProcess: object): object {
  const own: Record<PropertyKey, unknown> = { process: edgeProcess, EdgeRuntime: 'edge-runtime' };
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
