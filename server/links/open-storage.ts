import { createStorage, type Storage } from 'unstorage';
import { createRedisDriver } from './redis-driver';
import { sqliteDriver } from './sqlite-driver';

/**
 * Opens `sqlite:FILE`, or a Redis, in which every key begins with `base`. Connects with the first call.
 */
export function openStorage(store: string, base: string): Storage {
  const file = /^sqlite:(.+)$/.exec(store)?.[1];
  return createStorage({ driver: file === undefined ? createRedisDriver(store, base) : sqliteDriver({ file }) });
}
