import type { NextRelease } from '../next/next-release';
import { nodeBuiltins } from '../runtime/node/builtins';

/** @returns what `import 'NAME'` means on the server; throws where nothing of that name is offered */
export function loadPackage(release: NextRelease, name: string): unknown {
  const load = release.packages[name] ?? nodeBuiltins[name];
  if (!load) throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
  const exports = name === 'next/server' ? withoutUrlPattern(load() as object) : load();
  return release.bundler === 'webpack' ? asNamespace(exports) : exports;
}

const withoutPattern = new WeakMap<object, object>();

/** Next.js hands on the global `URLPattern`, which Node.js 20 has not. */
function withoutUrlPattern(exports: object): object {
  const known = withoutPattern.get(exports);
  if (known) return known;
  const own = { ...Object.getOwnPropertyDescriptors(exports), URLPattern: { value: undefined, enumerable: true } };
  const server = Object.create(Object.getPrototypeOf(exports) as object | null, own) as object;
  withoutPattern.set(exports, server);
  return server;
}

const namespaces = new WeakMap<object, unknown>();

/** `import * as name` of what is not an ES module: with webpack its own exports, with Turbopack `default` besides. */
function asNamespace(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null || '__esModule' in exports) return exports;
  const known = namespaces.get(exports);
  if (known) return known;
  const namespace: unknown = Object.create(Object.getPrototypeOf(exports) as object | null, {
    default: { value: exports },
    ...Object.getOwnPropertyDescriptors(exports),
    __esModule: { value: true },
  });
  namespaces.set(exports, namespace);
  return namespace;
}

/** Node's modules that the edge runtime has too. @see https://nextjs.org/docs/app/api-reference/edge */
const EDGE_BUILTINS = new Set(['async_hooks', 'assert', 'buffer', 'events', 'util']);

/** @returns what `import 'NAME'` means in the edge runtime, where Node's modules throw when they are used */
export function loadEdgePackage(release: NextRelease, name: string): unknown {
  if (name === 'next/server') return release.packages[name]?.();
  return name in nodeBuiltins && !EDGE_BUILTINS.has(name) ? unsupportedModule(name) : loadPackage(release, name);
}

/** What Next's compiler puts in place of a Node module; see `server/web/globals`. */
function unsupportedModule(name: string): unknown {
  const fail = () => {
    throw new Error(
      `The edge runtime does not support Node.js '${name}' module.\nLearn More: https://nextjs.org/docs/messages/node-module-in-edge-runtime`,
    );
  };
  const member: unknown = new Proxy(function () {}, {
    get: (_target, key) => (key === 'then' ? {} : fail()),
    construct: fail,
    apply: fail,
  });
  return new Proxy({}, { get: (_target, key) => (key === '__esModule' ? undefined : member) });
}
