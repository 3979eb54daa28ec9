import { createHash } from 'node:crypto';
import type { Storage } from 'unstorage';
import { z } from 'zod';
import type { BundleModules } from './make-bundle';
import type { PackageLock, PackageRequest } from './package-request';

/** Another one whenever the same packages are bundled in another way. */
const FORMAT = 2;

export interface BundleStore {
  has(id: string): Promise<boolean>;
  read(id: string): Promise<BundleModules | null>;
  write(id: string, modules: BundleModules): Promise<void>;
}

const modulesSchema = z.record(z.string(), z.string());

/** What a bundle is called: the same locked packages, imports and runtime, the same bundle. */
export function bundleIdOf(request: PackageRequest, lock: PackageLock): string {
  const { dependencies, imports, runtime } = request;
  const what = JSON.stringify({ format: FORMAT, dependencies, imports, runtime, lock }, inOrder);
  return createHash('sha256').update(what).digest('hex');
}

/** Whether `text` can name a bundle. */
export function isBundleId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Bundles in a storage, of which the `kept` that were used last stay. Rejects while the storage does not answer. */
export function createBundleStore(storage: Storage, kept: number): BundleStore {
  const use = (id: string) => storage.setItem(`used:${id}`, Date.now());
  return {
    async has(id) {
      const isThere = await storage.hasItem(`bundle:${id}`);
      if (isThere) await use(id);
      return isThere;
    },
    read: async (id) => modulesSchema.safeParse(await storage.getItem(`bundle:${id}`)).data ?? null,
    async write(id, modules) {
      await storage.setItem(`bundle:${id}`, modules);
      await use(id);
      await forgetOldest(storage, kept);
    },
  };
}

async function forgetOldest(storage: Storage, kept: number): Promise<void> {
  const keys = await storage.getKeys('used');
  if (keys.length <= kept) return;
  const used = await Promise.all(keys.map(async (key) => ({ key, at: Number(await storage.getItem(key)) })));
  for (const { key } of used.sort((a, b) => b.at - a.at).slice(kept)) {
    await storage.removeItem(key.replace('used:', 'bundle:'));
    await storage.removeItem(key);
  }
}

/** Of what objects have, the order says nothing. */
function inOrder(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}
