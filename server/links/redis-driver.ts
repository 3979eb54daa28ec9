import type { Cluster, Redis, RedisOptions } from 'ioredis';
import redisDriver from 'unstorage/drivers/redis';
import type { Driver } from 'unstorage';

/** A visitor waits for these: better an early "try again" than a long silence. */
const PATIENCE = { connectTimeout: 2000, commandTimeout: 3000, maxRetriesPerRequest: 1 } satisfies RedisOptions;

/** An unstorage driver for one Redis (`redis://HOST:PORT`) or a cluster (`redis://HOST:PORT,HOST:PORT`). */
export function createRedisDriver(url: string, base: string): Driver {
  const [first = url, ...others] = url.split(',');
  const { protocol } = new URL(first);
  const nodes = [first, ...others.map((node) => `${protocol}//${node}`)];
  const driver =
    others.length === 0
      ? redisDriver({ base, url: first, ...PATIENCE })
      : redisDriver({ base, cluster: nodes.map(nodeOf), clusterOptions: { redisOptions: PATIENCE } });
  reportFailures(driver.getInstance?.() as Redis | Cluster, base);
  return driver;
}

function nodeOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port || 6379) };
}

/** One line when the connection is lost and one when it is back, however often it is tried in between. */
function reportFailures(client: Redis | Cluster, base: string): void {
  let failing = false;
  client.on('error', (error: Error) => {
    if (!failing) console.error(`The store of ${base} does not answer: ${error.message}`);
    failing = true;
  });
  client.on('ready', () => {
    if (failing) console.error(`The store of ${base} answers again.`);
    failing = false;
  });
}
