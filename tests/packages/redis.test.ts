import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStorage } from '@/server/links/open-storage';
import { createBundleStore } from '@/server/packages/bundle-store';
import { startRedis, type RedisServer } from '../links/redis-server';

let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
}, 120_000);

afterAll(() => redis.stop());

test("two servers on one Redis have each other's bundles, and the least recently used leaves both", async () => {
  const storages = [openStorage(redis.url, 'packages'), openStorage(redis.url, 'packages')] as const;
  const [first, second] = [createBundleStore(storages[0], 2), createBundleStore(storages[1], 2)];
  await first.write('a', { greet: 'exports.a = 1;' });
  expect(await second.read('a')).toEqual({ greet: 'exports.a = 1;' });
  await pause();
  await second.write('b', { greet: '' });
  await pause();
  expect(await first.has('a')).toBe(true);
  await pause();
  await second.write('c', { greet: '' });
  expect([await first.has('a'), await first.has('b'), await first.has('c')]).toEqual([true, false, true]);
  await Promise.all(storages.map((storage) => storage.dispose()));
});

/** Uses are told apart by the millisecond. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
