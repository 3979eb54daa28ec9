import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../scripts/lib/production-server.mjs';

export interface RedisServer {
  /** `redis://127.0.0.1:PORT` */
  url: string;
  stop(): Promise<void>;
}

/** Starts a real Redis on a port of its own that keeps nothing. Debian's package is installed where that is allowed. */
export async function startRedis(port?: number, more: string[] = []): Promise<RedisServer> {
  requireRedis();
  const listen = port ?? (await freePort());
  const folder = mkdtempSync(path.join(tmpdir(), 'redis-'));
  const args = ['--port', String(listen), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...more];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (/Ready to accept connections/.test(line)) break;
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${listen}`,
    async stop() {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Starts two nodes that are a cluster, with half of the slots each. `url` names both. */
export async function startRedisCluster(): Promise<RedisServer> {
  const nodes = await Promise.all([0, 1].map(() => startRedis(undefined, ['--cluster-enabled', 'yes'])));
  const ports = nodes.map(({ url }) => new URL(url).port);
  const [first = '', second = ''] = ports;
  command(first, 'cluster addslotsrange 0 8191');
  command(second, 'cluster addslotsrange 8192 16383');
  command(first, `cluster meet 127.0.0.1 ${second}`);
  const isReady = () => ports.every((port) => command(port, 'cluster info').includes('cluster_state:ok'));
  while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    url: `redis://127.0.0.1:${first},127.0.0.1:${second}`,
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

function command(port: string, words: string): string {
  return execFileSync('redis-cli', ['-p', port, ...words.split(' ')], { encoding: 'utf8' });
}

function requireRedis(): void {
  if (isInstalled()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { stdio: 'ignore' });
  }
  if (!isInstalled())
    throw new Error(
      'Failed to find redis-server for the tests. Install it (Debian, Ubuntu: sudo apt-get install redis-server).',
    );
}

function isInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}
