import { edgeGlobals } from '../next/edge-globals';
import process from '../runtime/node/process';

/** Node.js 20 has none, the edge runtime has; taken before a browser's globals are removed. */
const urlPattern: unknown = Reflect.get(globalThis, 'URLPattern');

/** The globals that differ in the edge runtime: those of Next’s sandbox, and a `process` whose environment alone can be read. */
export function edgeScope(): Record<string, unknown> {
  const env = new Proxy(process.env, {
    get: (target, key): unknown => (key === 'NEXT_RUNTIME' ? 'edge' : Reflect.get(target, key)),
  });
  const own: Record<string, unknown> = {
    ...edgeGlobals(globalThis, failUnsupported),
    ...{ process: edgeProcess(env), EdgeRuntime: 'edge-runtime', global: undefined },
  };
  if (urlPattern) own.URLPattern = urlPattern;
  // code that names `Buffer` is compiled with one of its own
  const scope = edgeGlobal({ ...own, Buffer: undefined });
  own.self = scope;
  return { ...own, globalThis: scope };
}

/** As Next's edge sandbox makes it: functions that say that they cannot be called, and of the rest nothing. */
function edgeProcess(env: object): object {
  const names = Object.keys(process).filter((name) => name !== 'env');
  const properties = names.map((name): [string, PropertyDescriptor] => {
    const isFunction = typeof Reflect.get(process, name) === 'function';
    return [name, { value: isFunction ? () => failUnsupported(`process.${name}`) : undefined, writable: true }];
  });
  return Object.defineProperties({ env }, Object.fromEntries(properties));
}

function failUnsupported(name: string): never {
  throw new Error(
    `A Node.js API is used (${name}) which is not supported in the Edge Runtime.\nLearn more: https://nextjs.org/docs/api-reference/edge-runtime`,
  );
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
