import { createStore } from 'zustand/vanilla';
import type { Project } from '@/lib/project/project';
import type { Secret } from './find-secrets';
import { linkSecrets } from './link-secrets';
import { createShortLink, deleteShortLink } from './short-link';
import { createShare, nameOfSecret, secretsOf, type Share } from './create-share';

/** Where the short link of what is shared stands. */
export type ShortLinkState =
  | { state: 'none' }
  | { state: 'creating' }
  | { state: 'created'; id: string; url: string; isOurs: boolean }
  | { state: 'failed'; message: string }
  | { state: 'no-server' };

export interface ShareState {
  secrets: Secret[];
  /** The names of the secrets that are shared after all. */
  included: ReadonlySet<string>;
  share: Share;
  short: ShortLinkState;
}

export interface ShareActions {
  include(secret: Secret, isIncluded: boolean): void;
  createShort(): Promise<void>;
  /** Deletes the short link; nobody can open it any more. */
  deleteShort(): Promise<void>;
}

export type ShareStore = ReturnType<typeof createShareStore>;

/** What the share dialog knows of the project as it stood when it was opened. */
export function createShareStore(project: Project, hasServer: boolean) {
  const unmade: ShortLinkState = hasServer ? { state: 'none' } : { state: 'no-server' };
  const none: ReadonlySet<string> = new Set();
  return createStore<ShareState & ShareActions>()((set, get) => ({
    secrets: secretsOf(project),
    included: none,
    share: createShare(project, none),
    short: unmade,
    include: (secret, isIncluded) => {
      const included = new Set(get().included);
      if (isIncluded) included.add(nameOfSecret(secret));
      else included.delete(nameOfSecret(secret));
      // The short link there may be is one to something else.
      set({ included, share: createShare(project, included), short: unmade });
    },
    createShort: async () => {
      const { share } = get();
      set({ short: { state: 'creating' } });
      const created = await createShortLink(share.project);
      if (get().share !== share) return;
      if (!created.ok)
        return set({
          short: created.noServer ? { state: 'no-server' } : { state: 'failed', message: created.message },
        });
      const { id, url, secret } = created.link;
      if (secret !== undefined) linkSecrets.keep(id, secret);
      set({ short: { state: 'created', id, url, isOurs: linkSecrets.find(id) !== null } });
    },
    deleteShort: async () => {
      const { short } = get();
      const secret = short.state === 'created' ? linkSecrets.find(short.id) : null;
      if (short.state !== 'created' || secret === null) return;
      const deleted = await deleteShortLink(short.id, secret);
      if (deleted.ok) linkSecrets.forget(short.id);
      set({ short: deleted.ok ? unmade : { state: 'failed', message: deleted.message } });
    },
  }));
}
