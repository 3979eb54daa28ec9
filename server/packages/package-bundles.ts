import { reasonOf } from '@/lib/project/result';
import { bundleIdOf, type BundleStore } from './bundle-store';
import type { MakeBundle } from './make-bundle';
import type { PackageLock, PackageRequest } from './package-request';
import type { TakeTurn } from './take-turns';

export type FoundBundle =
  | { state: 'ready'; id: string; lock: PackageLock }
  /** There is none; the reason is a clause. */
  | { state: 'refused'; reason: string }
  | { state: 'busy' }
  | { state: 'unavailable' };

export type FindBundle = (request: PackageRequest) => Promise<FoundBundle>;

interface PackageBundlesOptions {
  store: BundleStore;
  make: MakeBundle;
  takeTurn: TakeTurn;
}

/** Finds the bundle that is asked for in the store, or makes it. Never rejects; who asks for the same shares the work. */
export function createFindBundle({ store, make, takeTurn }: PackageBundlesOptions): FindBundle {
  const underWay = new Map<string, Promise<FoundBundle>>();

  async function find(request: PackageRequest): Promise<FoundBundle> {
    const { lock } = request;
    if (lock) {
      const id = bundleIdOf(request, lock);
      if (await store.has(id)) return { state: 'ready', id, lock };
    }
    const made = await takeTurn(() => make(request));
    if (!made) return { state: 'busy' };
    if (!made.ok) return { state: 'refused', reason: made.reason };
    const id = bundleIdOf(request, made.lock);
    await store.write(id, made.modules);
    return { state: 'ready', id, lock: made.lock };
  }

  return (request) => {
    const key = JSON.stringify(request);
    const known = underWay.get(key);
    if (known) return known;
    const finding = find(request)
      .catch((error: unknown): FoundBundle => {
        console.error(`Failed to make a bundle of packages: ${reasonOf(error)}`);
        return { state: 'unavailable' };
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, finding);
    return finding;
  };
}
