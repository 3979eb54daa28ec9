import { cache as reactCache } from 'react';
import { encryptActionBoundArgs } from 'next/dist/server/app-render/encryption';
import { cache } from 'next/dist/server/use-cache/use-cache-wrapper';
import { watchUseCache } from './trace/watch-use-cache';
import { registerServerReference } from 'react-server-dom-webpack/server';

type AsyncFunction = (...values: unknown[]) => Promise<unknown>;

/**
 * What Next's compiler writes for a function marked with `'use cache'` (sandbox/compiler/compile-use-cache.ts).
 * @param values how many variables the function closes over; it gets them as an array before its arguments
 * @param count how many arguments are handed on, -1 for all
 */
export function cached(
  kind: string,
  id: string,
  name: string,
  values: number,
  count: number,
  run: AsyncFunction,
): AsyncFunction {
  const reference = reactCache((...given: unknown[]) =>
    watchUseCache(id, name, () =>
      cache(kind, id, values, run as never, given.slice(0, count < 0 ? undefined : count) as never),
    ),
  );
  return Object.defineProperty(registerServerReference(reference, id, null), 'name', { value: name });
}

export { encryptActionBoundArgs as bound };
