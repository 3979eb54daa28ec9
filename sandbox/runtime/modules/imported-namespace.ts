import type { Bundler } from './module-namespace';

/** What `import()` answers: a module's own namespace, or CommonJS exports as `default`. */
export function toNamespace(exports: unknown, bundler: Bundler): unknown {
  // webpack looks for names on objects only: `Readable` is not among those of `import('stream')`, which is a function
  if (typeof exports === 'function' && bundler === 'webpack') return { default: exports };
  if (typeof exports !== 'object' || exports === null || '__esModule' in exports) return exports;
  return Array.isArray(exports) ? toJsonNamespace(exports) : { ...exports, default: exports };
}

const seconds = new WeakMap<object, unknown>();

/** The same second copy for all that ask for one. */
export function secondOf(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports;
  if (!seconds.has(exports)) seconds.set(exports, structuredClone(exports));
  return seconds.get(exports);
}

/** Of a list in a JSON file, the bundlers export the length as well. */
export function toJsonNamespace(exports: unknown): unknown {
  if (!Array.isArray(exports)) return exports;
  const namespace = { ...Object.fromEntries(exports.entries()), length: exports.length, default: exports as unknown };
  return Object.defineProperty(namespace, '__esModule', { value: true });
}
