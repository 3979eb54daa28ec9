import { createLinkStore, removeExpiredLinks, type LinkStore } from './link-store';
import { readLinksConfig } from './links-config';
import { openStorage } from './open-storage';

let store: LinkStore | undefined;

const HOUR_MS = 3_600_000;

/** This server's store of short links, as the environment configures it; opened with the first call. */
export function getLinkStore(): LinkStore {
  store ??= openLinkStore();
  return store;
}

function openLinkStore(): LinkStore {
  const { store: place, ttlMs } = readLinksConfig(process.env);
  const storage = openStorage(place, 'links');
  if (ttlMs !== null && place.startsWith('sqlite:')) {
    const sweep = () => void removeExpiredLinks(storage).catch(() => {});
    setInterval(sweep, HOUR_MS).unref();
    sweep();
  }
  return createLinkStore({ storage, ttlMs });
}
