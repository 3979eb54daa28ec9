import type { Cluster, Redis } from 'ioredis';
import redisDriver from 'unstorage/drivers/redis';
import type { Driver } from 'unstorage';
import { PATIENCE, redisNodes, reportFailures } from './redis-connection';

/** An unstorage driver for one Redis (`redis://HOST:PORT`) or a cluster (`redis://HOST:PORT,HOST:PORT`). */
export function createRedisDriver(url: string, base: string): Driver {
  const nodes = redisNodes(url);
  const driver =
    nodes.length === 1
      ? redisDriver({ base, url, ...PATIENCE })
      : redisDriver({ base, cluster: nodes, clusterOptions: { redisOptions: PATIENCE } });
  reportFailures(driver.getInstance?.() as Redis | Cluster, base);
  return driver;
}
