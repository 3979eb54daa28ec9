import type { NextVersion } from '../protocol';
import { CLIENT_ONLY } from './check-server-imports';
import { CLIENT_NAMES, MOVED_IMAGE_RESPONSE, OPTIONS_IN_SOURCE, OPTION_VALUES } from './compile-rules';
import type { CompilerRelease } from './compiler-release';
import { INNER_MODULES, LATER_INNER_MODULES, LATER_PAGE_ENTRIES, PAGE_ENTRIES } from './inner-modules';

const ESSENTIALS = 'https://nextjs.org/docs/getting-started/react-essentials';
const RENDERING = 'https://nextjs.org/docs/app/building-your-application/rendering';
const USE_CLIENT = 'https://nextjs.org/docs/app/api-reference/directives/use-client';

const LATER_CLIENT_NAMES = {
  ...CLIENT_NAMES,
  react: [...CLIENT_NAMES.react, 'useActionState', 'experimental_useOptimistic'],
  'next/navigation': [...CLIENT_NAMES['next/navigation'], 'unstable_isUnrecognizedActionError'],
  'next/link': ['useLinkStatus'],
};

const ENTRIES_14 = { ...PAGE_ENTRIES, 'next/link': 'client/link' };
const ENTRIES_16 = {
  ...LATER_PAGE_ENTRIES,
  'next/error': 'api/error.react-server',
  'next/link': 'client/app-dir/link.react-server',
};

export const RELEASES: Record<NextVersion, CompilerRelease> = {
  '14': {
    bundler: 'webpack',
    importsMayFail: false,
    clientReferences: 'proxies',
    segmentConfig: { checks: 'nothing' },
    clientNames: { ...CLIENT_NAMES, 'react-dom': [...CLIENT_NAMES['react-dom'], 'findDOMNode'] },
    reactDomServer: 'react-dom-18/server',
    innerModules: [
      ...INNER_MODULES,
      ...Object.values(ENTRIES_14),
      'client/components/request-async-storage.external',
      'client/components/static-generation-async-storage.external',
    ],
    pageEntries: ENTRIES_14,
    useCache: null,
    metadata: { accessors: false, enumsOfParameters: false },
    refusals: {
      rootParams: null,
      imageResponse: null,
      clientApi: (name) => `You're importing a component that needs ${name}. ${CLIENT_ONLY}\nLearn more: ${ESSENTIALS}`,
      rendering: ESSENTIALS,
      clientComponents: `${ESSENTIALS}#client-components`,
    },
  },
  '15': {
    bundler: 'webpack',
    importsMayFail: true,
    clientReferences: 'functions',
    segmentConfig: OPTION_VALUES,
    clientNames: LATER_CLIENT_NAMES,
    reactDomServer: 'react-dom/server',
    innerModules: [...LATER_INNER_MODULES, ...Object.values(LATER_PAGE_ENTRIES)],
    pageEntries: LATER_PAGE_ENTRIES,
    useCache: {
      rules: { cacheHandlers: '"experimental.cacheHandlers"', plainExports: false },
      switchedOff:
        'To use "use cache", please enable the experimental feature flag "useCache" in your Next.js config.\n\n' +
        'Read more: https://nextjs.org/docs/canary/app/api-reference/directives/use-cache#usage',
    },
    metadata: { accessors: true, enumsOfParameters: false },
    refusals: {
      rootParams: (path) =>
        "'next/root-params' can only be imported when `experimental.rootParams` is enabled.\n\n" +
        `The error was caused by importing 'next/root-params.js' in './${path}'.`,
      imageResponse: MOVED_IMAGE_RESPONSE,
      clientApi: (name) =>
        `You're importing a component that needs \`${name}\`. This React ${name.startsWith('use') ? 'Hook' : 'API'} only works in a Client ` +
        'Component. To fix, mark the file (or its parent) with the `"use client"` directive.\n\n' +
        ` Learn more: ${USE_CLIENT}`,
      rendering: RENDERING,
      clientComponents: `${RENDERING}/client-components`,
    },
  },
  '16': {
    bundler: 'turbopack',
    importsMayFail: true,
    clientReferences: 'functions',
    segmentConfig: OPTIONS_IN_SOURCE,
    clientNames: {
      ...LATER_CLIENT_NAMES,
      react: [...LATER_CLIENT_NAMES.react, 'useEffectEvent'],
      'next/error': ['catchError'],
    },
    reactDomServer: 'react-dom/server',
    innerModules: [...LATER_INNER_MODULES, ...Object.values(ENTRIES_16)],
    pageEntries: ENTRIES_16,
    useCache: {
      rules: { cacheHandlers: '`cacheHandlers`', plainExports: true },
      switchedOff:
        'To use "use cache", please enable the feature flag `cacheComponents` in your Next.js config.\n\n' +
        'Read more: https://nextjs.org/docs/app/api-reference/directives/use-cache#usage',
    },
    metadata: { accessors: true, enumsOfParameters: true },
    refusals: {
      rootParams: (_path, name) =>
        `Export ${name} doesn't exist in target module\n` +
        `The export ${name} was not found in module [next]/root-params.js [app-route] (ecmascript).\nThe module has no exports at all.\n` +
        "All exports of the module are statically known (It doesn't have dynamic exports). So it's known statically that the requested export doesn't exist.",
      imageResponse: MOVED_IMAGE_RESPONSE,
      clientApi: (name) =>
        `You're importing a module that depends on \`${name}\` into a React Server Component module. This API is only available in ` +
        'Client Components. To fix, mark the file (or its parent) with the `"use client"` directive.\n' +
        `Learn more: ${USE_CLIENT}`,
      rendering: RENDERING,
      clientComponents: `${RENDERING}/client-components`,
    },
  },
};
