import { readLinksConfig } from '../links/links-config';
import { openStorage } from '../links/open-storage';
import { createAudience, type Audience } from './audience';
import { readFollowConfig } from './follow-config';
import { createRedisStates } from './redis-states';
import { createShowStore, removeOldShows, SHOW_TTL_MS, type ShowStore } from './show-store';
import { createLocalStates } from './show-states';

interface Shows {
  store: ShowStore;
  audience: Audience;
}

let shows: Shows | undefined;

const HOUR_MS = 3_600_000;

/** The shows in this server's store of short links; opened with the first call. */
export function getShows(): Shows {
  shows ??= openShows();
  return shows;
}

function openShows(): Shows {
  const { store: place } = readLinksConfig(process.env);
  const storage = openStorage(place, 'shows');
  const isLocal = place.startsWith('sqlite:');
  if (isLocal) {
    const sweep = () => void removeOldShows(storage).catch(() => {});
    setInterval(sweep, HOUR_MS).unref();
    sweep();
  }
  const states = isLocal ? createLocalStates(storage) : createRedisStates(place, SHOW_TTL_MS);
  const { readers } = readFollowConfig(process.env);
  return { store: createShowStore(storage, states), audience: createAudience(states, readers) };
}
