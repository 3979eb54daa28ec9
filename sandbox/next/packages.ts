import { watchCacheExports, watchServerExports } from './trace/watch-exports';

type Exports = Record<string, unknown>;

/** What user code may import of Next.js and React, loaded when it is imported first; of the release that is bundled. */
export const packages: Record<string, () => unknown> = {
  next: () => ({}),
  'next/server': once(() => watchServerExports(require('next/server') as Exports)),
  'next/headers': () => require('next/headers') as unknown,
  'next/navigation': () => require('next/dist/api/navigation.react-server') as unknown,
  'next/cache': once(() => watchCacheExports(require('next/cache') as Exports)),
  'next/constants': () => require('next/constants') as unknown,
  'next/og': () => require('next/og') as unknown,
  'server-only': () => ({}),
  react: () => require('react') as unknown,
  'react/jsx-runtime': () => require('react/jsx-runtime') as unknown,
  'react/jsx-dev-runtime': () => require('react/jsx-dev-runtime') as unknown,
};

/** What is watched must not be watched twice. */
function once(load: () => Exports): () => Exports {
  let loaded: Exports | undefined;
  return () => (loaded ??= load());
}
