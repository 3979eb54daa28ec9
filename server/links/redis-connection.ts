import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A visitor waits for these: better an early "try again" than a long silence. */
export const PATIENCE = { connectTimeout: 2000, commandTimeout: 3000, maxRetriesPerRequest: 1 } satisfies RedisOptions;

/** Connects to one Redis (`redis://HOST:PORT`) or a cluster (`redis://HOST:PORT,HOST:PORT`). `base`: what is kept there. */
export function connectRedis(url: string, base: string): Redis | Cluster {
  const nodes = redisNodes(url);
  const client = nodes.length === 1 ? new Redis(url, PATIENCE) : new Cluster(nodes, { redisOptions: PATIENCE });
  reportFailures(client, base);
  return client;
}

/** The nodes that an address names. */
export function redisNodes(url: string): { host: string; port: number }[] {
  const [first = url, ...others] = url.split(',');
  const { protocol } = new URL(first);
  return [first, ...others.map((node) => `${protocol}//${node}`)].map(nodeOf);
}

/** One line when the connection is lost and one when it is back, however often it is tried in between. */
export function reportFailures(client: Redis | Cluster, base: string): void {
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

function nodeOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port || 6379) };
}
