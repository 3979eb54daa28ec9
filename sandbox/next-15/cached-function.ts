import { encryptActionBoundArgs } from 'next/dist/server/app-render/encryption';
import { cache } from 'next/dist/server/use-cache/use-cache-wrapper';
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
  const reference = cache(kind, id, values, run as never) as AsyncFunction;
  return Object.defineProperty(registerServerReference(reference, id, null), 'name', { value: name });
}

export { encryptActionBoundArgs as bound };
