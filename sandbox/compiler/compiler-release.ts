import type { ClientNames, SegmentRules } from './compile-rules';

/** What the compiler has to know of a release of Next.js; `releases.ts` has them all. */
export interface CompilerRelease {
  bundler: 'webpack' | 'turbopack';
  /** Whether an `import` inside of `try` may lead nowhere, as a `require` may. */
  importsMayFail: boolean;
  /** What stands for an export of a `'use client'` module: a function that refuses calls, or a proxy. */
  clientReferences: 'functions' | 'proxies';
  segmentConfig: SegmentRules;
  clientNames: ClientNames;
  /** Among the bundled packages, the one that goes with this release's React. */
  reactDomServer: 'react-dom/server' | 'react-dom-18/server';
  /** The files of Next's own that code may import, below `next/dist/`. */
  innerModules: readonly string[];
  /** Entries of Next's that lead to such a file, which `innerModules` has, too. */
  pageEntries: Readonly<Record<string, string>>;
  /** Null where the directive means nothing; `switchedOff` is said of one that next.config does not allow. */
  useCache: { rules: UseCacheRules; switchedOff: string } | null;
  metadata: MetadataRules;
  refusals: Refusals;
}

/** What decorators learn of types, where tsconfig.json asks for it. Data: it is sent to the compiler's worker. */
export interface MetadataRules {
  /** Whether getters and setters have the type of their value, or are functions. */
  accessors: boolean;
  /** Whether a parameter of an enum has the class of its values, or is the enum. */
  enumsOfParameters: boolean;
}

/** What Next's compiler lets pass in a file with `'use cache'`. Data: it is sent to the compiler's worker. */
export interface UseCacheRules {
  /** What next.config calls the handlers of caches, as messages quote it. */
  cacheHandlers: string;
  /** Whether a file of cached functions may export what is plain or another file's, such as a route's configuration. */
  plainExports: boolean;
}

/** How imports are refused that only exist in Client Components. */
export interface Refusals {
  /** @param name of the imported hook or function */
  clientApi(name: string): string;
  /** Said of `ImageResponse` of `next/server`; null where that import is let pass. */
  imageResponse: string | null;
  /** Said of `next/root-params`, which is empty, or may not be imported, as a project is set up at first; null where there is none. */
  rootParams: ((path: string, name: string) => string) | null;
  /** Where Next's documentation explains rendering. */
  rendering: string;
  /** Where it explains Client Components. */
  clientComponents: string;
}
