/** Files of Next's own that code is known to import, below `next/dist/`; of every release. */
export const INNER_MODULES: readonly string[] = [
  'client/components/hooks-server-context',
  'client/components/is-next-router-error',
  'client/components/not-found',
  'client/components/redirect',
  'client/components/redirect-status-code',
  'compiled/@edge-runtime/cookies',
  'lib/constants',
  'lib/is-error',
  'server/api-utils',
  'server/web/next-url',
  'server/web/spec-extension/adapters/headers',
  'server/web/spec-extension/adapters/reflect',
  'server/web/spec-extension/adapters/request-cookies',
  'server/web/spec-extension/cookies',
  'server/web/spec-extension/request',
  'server/web/spec-extension/response',
  'server/web/utils',
  'shared/lib/constants',
  'shared/lib/lazy-dynamic/bailout-to-csr',
  'shared/lib/utils',
];

/** Of releases whose errors and stores have files of their own. */
export const LATER_INNER_MODULES: readonly string[] = [
  ...INNER_MODULES,
  'client/components/forbidden',
  'client/components/http-access-fallback/http-access-fallback',
  'client/components/redirect-error',
  'client/components/unauthorized',
  'client/components/unstable-rethrow',
  'server/app-render/work-async-storage.external',
  'server/app-render/work-unit-async-storage.external',
  'server/request/connection',
  'server/request/cookies',
  'server/request/headers',
];

/** Where entries made for pages lead, below `next/dist/`, as code on the server sees them: what is drawn in a browser is a reference. */
export const PAGE_ENTRIES = {
  'next/dynamic': 'shared/lib/app-dynamic',
  'next/image': 'shared/lib/image-external',
  'next/link': 'client/app-dir/link',
  'next/script': 'client/script',
};

/** Of releases that have forms. */
export const LATER_PAGE_ENTRIES = {
  ...PAGE_ENTRIES,
  'next/form': 'client/app-dir/form',
  'next/head': 'client/components/noop-head',
};

/** @returns the name without an ending, of one of these files */
export function findInnerModule(specifier: string, innerModules: readonly string[]): string | undefined {
  const [, name] = /^next\/dist\/(.+?)(?:\.js)?$/.exec(specifier) ?? [];
  return name !== undefined && innerModules.includes(name) ? `next/dist/${name}` : undefined;
}
