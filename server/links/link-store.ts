import type { Storage } from 'unstorage';
import type { Project } from '@/lib/project/project';
import { guardStore, type Unavailable } from './guard-store';
import { linkIdOf } from './link-id';
import { createSecret, isSecret } from './link-secret';
import { storedLinkSchema, type StoredLink } from './stored-link';

/** `exists`: somebody stored the same content before, and has its secret. */
export type CreatedLink = { state: 'created'; id: string; secret: string } | { state: 'exists'; id: string };

export interface LinkStore {
  create(project: Project): Promise<CreatedLink | Unavailable>;
  read(id: string): Promise<{ state: 'found'; project: Project } | { state: 'missing' } | Unavailable>;
  remove(id: string, secret: string): Promise<{ state: 'removed' | 'missing' | 'wrong-secret' } | Unavailable>;
}

interface LinkStoreOptions {
  storage: Storage;
  /** How long a link lasts, in milliseconds; null for ever. */
  ttlMs: number | null;
}

/** Short links in a storage. No call rejects. */
export function createLinkStore({ storage, ttlMs }: LinkStoreOptions): LinkStore {
  const find = async (id: string): Promise<StoredLink | null> => {
    const stored = storedLinkSchema.safeParse(await storage.getItem(id)).data;
    return stored && !isOver(stored) ? stored : null;
  };
  const put = (id: string, project: Project, secretHash: string) => {
    const expiresAt = ttlMs === null ? null : Date.now() + ttlMs;
    // A driver that can forget by itself does.
    const options = ttlMs === null ? {} : { ttl: Math.ceil(ttlMs / 1000) };
    return storage.setItem(id, { project, secretHash, expiresAt } satisfies StoredLink, options);
  };
  return {
    create: guardStore(async (project: Project) => {
      const id = linkIdOf(project);
      const known = await find(id);
      if (known) {
        if (ttlMs !== null) await put(id, project, known.secretHash);
        return { state: 'exists', id };
      }
      const { secret, hash } = createSecret();
      await put(id, project, hash);
      // Another server may have stored the same content in the same moment: only one of the secrets is kept.
      const kept = await find(id);
      return kept?.secretHash === hash ? { state: 'created', id, secret } : { state: 'exists', id };
    }),
    read: guardStore(async (id: string) => {
      const stored = await find(id);
      return stored ? { state: 'found', project: stored.project } : { state: 'missing' };
    }),
    remove: guardStore(async (id: string, secret: string) => {
      const stored = await find(id);
      if (!stored) return { state: 'missing' };
      if (!isSecret(secret, stored.secretHash)) return { state: 'wrong-secret' };
      await storage.removeItem(id);
      return { state: 'removed' };
    }),
  };
}

/** Removes the links that are over. @returns how many */
export async function removeExpiredLinks(storage: Storage): Promise<number> {
  let removed = 0;
  for (const id of await storage.getKeys()) {
    const stored = storedLinkSchema.safeParse(await storage.getItem(id)).data;
    if (!stored || !isOver(stored)) continue;
    await storage.removeItem(id);
    removed++;
  }
  return removed;
}

function isOver({ expiresAt }: StoredLink): boolean {
  return expiresAt !== null && expiresAt <= Date.now();
}
