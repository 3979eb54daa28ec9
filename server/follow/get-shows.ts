import { readLinksConfig } from '../links/links-config';
import { openStorage } from '../links/open-storage';
import { createAudience, type Audience } from './audience';
import { readFollowConfig } from './follow-config';
import { createRedisStates } from './redis-states';
import { createRemoteStore, type RemoteStore } from './remote-store';
import { createShowStore, removeOldShows, SHOW_TTL_MS, type ShowStore } from './show-store';
import { createLocalStates } from './show-states';

interface Shows {
  store: ShowStore;
  remotes: RemoteStore;
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
  const store = createShowStore(storage, states);
  return { store, remotes: createRemoteStore(store, states), audience: createAudience(states, readers) };
}
