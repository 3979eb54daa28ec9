import type { DynamicUse } from '../build/dynamic-use';
import { callingLine } from '../../runtime/trace-step';

/** What Next.js keeps of the route that runs: `workStore`, in older releases `staticGenerationStore`. */
interface RouteStore {
  dynamicShouldError?: unknown;
  cacheComponentsEnabled?: boolean;
}

interface RouteModule {
  workAsyncStorage?: { getStore(): RouteStore | undefined };
  staticGenerationAsyncStorage?: { getStore(): RouteStore | undefined };
}

/** @returns the store of the route whose handler is about to run; undefined where its build goes by other rules, or none runs */
export function routeStore(routeModule: object | undefined): RouteStore | undefined {
  const { workAsyncStorage, staticGenerationAsyncStorage } = (routeModule ?? {}) as RouteModule;
  const store = (workAsyncStorage ?? staticGenerationAsyncStorage)?.getStore();
  return store?.cacheComponentsEnabled ? undefined : store;
}

/**
 * Notes the first thing of a request that a handler uses. Before each such use, Next.js looks in its store whether the
 * handler has to fail for it (`dynamic = 'error'`), in development as in a build.
 * @returns what was used so far
 */
export function watchUses(store: RouteStore): () => DynamicUse | undefined {
  let shouldError = store.dynamicShouldError;
  let use: DynamicUse | undefined;
  Object.defineProperty(store, 'dynamicShouldError', {
    configurable: true,
    enumerable: true,
    get() {
      use ??= { said: saidOf(new Error().stack), position: callingLine() };
      return shouldError;
    },
    set(value) {
      shouldError = value;
    },
  });
  return () => use;
}

/** Next's own functions keep their names in the bundle. */
function saidOf(stack: unknown): string {
  const text = typeof stack === 'string' ? stack : '';
  const [, name] = /\bat (?:\w+\.)?(cookies|headers|draftMode|connection|unstable_noStore)\b/.exec(text) ?? [];
  if (name) return `used \`${name}\``;
  return /\bmarkCurrentScopeAsDynamic\b/.test(text) ? 'used a fetch that is not to be kept' : 'used the request';
}
