export type Bundler = 'webpack' | 'turbopack';

/** Makes an object what `import * as name` gives: names that are read where they are defined, in alphabetical order. */
export function defineNamespace(
  target: object,
  getters: Readonly<Record<string, () => unknown>>,
  bundler: Bundler,
): object {
  Object.defineProperty(target, '__esModule', { value: true });
  for (const [name, get] of Object.entries(getters).sort(([a], [b]) => (a < b ? -1 : 1))) {
    Object.defineProperty(target, name, { get, enumerable: true });
  }
  return finishNamespace(target, bundler);
}

/** As Next's bundlers leave it: known by its tag, and with Turbopack closed. */
export function finishNamespace(namespace: object, bundler: Bundler): object {
  if (Object.isExtensible(namespace)) Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
  return bundler === 'turbopack' ? Object.seal(namespace) : namespace;
}

/** Whether a module's exports are what an ES module was compiled to, and not what CommonJS code made itself. */
export function isNamespace(exports: unknown): exports is object {
  if (typeof exports !== 'object' || exports === null) return false;
  return Object.getOwnPropertyDescriptor(exports, '__esModule')?.enumerable === false;
}
