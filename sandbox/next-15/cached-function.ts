import { encryptActionBoundArgs } from 'next/dist/server/app-render/encryption';
import { cache } from 'next/dist/server/use-cache/use-cache-wrapper';
import { watchUseCache } from '../next/trace/watch-use-cache';
import { registerServerReference } from 'react-server-dom-webpack/server';

type AsyncFunction = (...values: unknown[]) => Promise<unknown>;

/**
 * What Next's compiler writes for a function marked with `'use cache'` (sandbox/compiler/compile-use-cache.ts).
 * @param values how many variables the function closes over; it gets them as an array before its arguments
 */
export function cached(
  kind: string,
  id: string,
  name: string,
  values: number,
  _count: number,
  run: AsyncFunction,
): AsyncFunction {
  const ask = cache(kind, id, values, run as never) as AsyncFunction;
  const reference = (...given: unknown[]) => watchUseCache(id, name, () => ask(...given));
  return Object.defineProperty(registerServerReference(reference, id, null), 'name', { value: name });
}

export { encryptActionBoundArgs as bound };
