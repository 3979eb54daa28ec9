import { createStorage, type Storage } from 'unstorage';
import { createRedisDriver } from './redis-driver';
import { sqliteDriver } from './sqlite-driver';

/** Opens what `LINKS_STORE` names: `sqlite:FILE`, or a Redis. Connects with the first call. */
export function openStorage(store: string): Storage {
  const file = /^sqlite:(.+)$/.exec(store)?.[1];
  return createStorage({ driver: file === undefined ? createRedisDriver(store) : sqliteDriver({ file }) });
}
