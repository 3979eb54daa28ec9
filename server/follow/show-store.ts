import { randomInt } from 'node:crypto';
import type { Storage } from 'unstorage';
import { z } from 'zod';
import type { Project } from '@/lib/project/project';
import { guardStore, type Unavailable } from '../links/guard-store';
import { createSecret, isSecret } from '../links/link-secret';
import { projectSchema } from '../links/stored-link';
import { stateKey, ticketId, type ShowState, type ShowStates } from './show-states';

/** Shows that an audience follows: whoever has a show's secret tells what it looks like, whoever has its id is told. */
export interface ShowStore {
  /** A show without a project is nothing to try. */
  create(project?: Project): Promise<{ state: 'created'; id: string; secret: string } | Unavailable>;
  /** The scenes as they were when the show was created. */
  readProject(id: string): Promise<{ state: 'found'; project: Project } | { state: 'missing' } | Unavailable>;
  /** Whether this is the secret of who tells the show. */
  check(id: string, secret: string): Promise<{ state: 'right' | 'missing' | 'wrong-secret' } | Unavailable>;
  /** Makes a new secret; the one before tells nothing any more. */
  renewSecret(id: string): Promise<{ state: 'renewed'; secret: string } | { state: 'missing' } | Unavailable>;
  /** For who has the show's secret. `older`: a state with this count was told before. */
  tell(id: string, state: ShowState): Promise<{ state: 'told' } | { state: 'older'; count: number } | Unavailable>;
  exists(id: string): Promise<{ state: 'found' | 'missing' } | Unavailable>;
}

/** A show is over a day after it was created. */
export const SHOW_TTL_MS = 86_400_000;

const recordSchema = z.object({ secretHash: z.string().length(43), expiresAt: z.number() });

export function createShowStore(storage: Storage, states: ShowStates): ShowStore {
  const options = { ttl: SHOW_TTL_MS / 1000 };
  const find = async (id: string) => {
    const record = recordSchema.safeParse(await storage.getItem(showKey(id))).data;
    return record && record.expiresAt > Date.now() ? record : null;
  };
  return {
    create: guardStore(async (project?: Project) => {
      const id = createId();
      const { secret, hash } = createSecret();
      if (project) await storage.setItem(projectKey(id), { ...project }, options);
      await storage.setItem(showKey(id), { secretHash: hash, expiresAt: Date.now() + SHOW_TTL_MS }, options);
      return { state: 'created', id, secret };
    }),
    readProject: guardStore(async (id: string) => {
      const project = (await find(id)) && projectSchema.safeParse(await storage.getItem(projectKey(id))).data;
      return project ? { state: 'found', project } : { state: 'missing' };
    }),
    check: guardStore(async (id: string, secret: string) => {
      const record = await find(id);
      if (!record) return { state: 'missing' };
      return { state: isSecret(secret, record.secretHash) ? 'right' : 'wrong-secret' };
    }),
    renewSecret: guardStore(async (id: string) => {
      const record = await find(id);
      if (!record) return { state: 'missing' };
      const { secret, hash } = createSecret();
      await storage.setItem(showKey(id), { ...record, secretHash: hash }, options);
      return { state: 'renewed', secret };
    }),
    tell: guardStore(async (id: string, state: ShowState) => {
      const count = await states.put(id, state);
      return count > state.count ? { state: 'older', count } : { state: 'told' };
    }),
    exists: guardStore(async (id: string) => ({ state: (await find(id)) ? 'found' : 'missing' })),
  };
}

/** Removes the shows that are over. @returns how many */
export async function removeOldShows(storage: Storage): Promise<number> {
  let removed = 0;
  for (const key of await storage.getKeys('follow')) {
    const id = /^follow:(\w+)$/.exec(key)?.[1];
    const record = id === undefined ? undefined : recordSchema.safeParse(await storage.getItem(key)).data;
    if (id === undefined || !record || record.expiresAt > Date.now()) continue;
    for (const part of [stateKey(id), stateKey(ticketId(id)), projectKey(id), key]) await storage.removeItem(part);
    removed += 1;
  }
  return removed;
}

/** Whether `text` can name a show. */
export function isShowId(text: string): boolean {
  return /^[0-9a-z]{12}$/.test(text);
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 62 bits: nobody finds somebody else's show. Small letters alone, for those who type it. */
function createId(): string {
  return Array.from({ length: 12 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

function showKey(id: string): string {
  return `follow:${id}`;
}

function projectKey(id: string): string {
  return `follow:${id}:project`;
}
