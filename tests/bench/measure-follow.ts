import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startNext } from '../../scripts/lib/production-server.mjs';
import { createShow, shotOf, tell, type CreatedShow } from '../links/tell-show';
import { startRedis } from '../links/redis-server';
import { seatReaders, type Readers } from './seat-readers';
import { percentile } from './timings';

const READERS = 500;
const CHANGES = 30;
const PAUSE_MS = 700;
/** How long the writer is away, and then the server. */
const AWAY_MS = 3000;

type Servers = Awaited<ReturnType<typeof startServers>>;

/**
 * How long it takes from a change on the stage until readers have it: `READERS` of one show, on one server and on two. Then the
 * writer dies and returns, and a server is killed and started again. Prints the table of docs/PRESENT.md.
 */
export async function measureFollow(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'follow-'));
  const redis = await startRedis();
  try {
    const rows = [
      await measure('one server, SQLite', `sqlite:${path.join(folder, 'shows.db')}`, 1),
      await measure('two servers, one Redis', redis.url, 2),
    ];
    console.log(`\n${READERS} readers, ${CHANGES} changes; away for ${AWAY_MS / 1000} s\n`);
    console.log('|  | p50 | p95 | slowest | writer back | server back | readers who missed one of these |');
    console.log(`${'| --- '.repeat(7)}|\n${rows.join('\n')}`);
  } finally {
    await redis.stop();
    rmSync(folder, { recursive: true });
  }
}

/** @returns the row of a table: times in milliseconds from the change, or the return, until the last reader has it */
async function measure(what: string, store: string, count: number): Promise<string> {
  process.env['LINKS_STORE'] = store;
  const servers = await startServers(count);
  const urls = servers.all.map(({ url }) => url);
  const show = await createShow(urls[0] ?? '');
  const readers = seatReaders(READERS, urls, show.id);
  try {
    const told = teller(urls, show);
    await told('Start');
    const missed = [await readers.missing('Start')];
    for (let change = 1; change <= CHANGES; change += 1) {
      const title = `Scene ${change}`;
      readers.time(title);
      await told(title);
      await pause(PAUSE_MS);
    }
    missed.push(await readers.missing(`Scene ${CHANGES}`));
    const figures = [50, 95, 100].map((percent) => `${percentile(readers.seenMs, percent).toFixed(0)} ms`);
    const back = [await writerReturns(readers, told, missed), await serverReturns(readers, servers, told, missed)];
    const times = back.map((ms) => `${ms.toFixed(0)} ms`);
    return `| ${[what, ...figures, ...times, Math.max(...missed)].join(' | ')} |`;
  } finally {
    readers.leave();
    await servers.stop();
  }
}

type Tell = (title: string, signal?: AbortSignal) => Promise<unknown>;

/** Her window dies while she tells something, and she goes on with the secret that was kept. */
async function writerReturns(readers: Readers, told: Tell, missed: number[]): Promise<number> {
  await told('Half told', AbortSignal.timeout(1)).catch(() => {});
  await pause(AWAY_MS);
  const from = performance.now();
  await told('The writer is back');
  missed.push(await readers.missing('The writer is back'));
  return performance.now() - from;
}

/** Readers of a server that is killed come back by themselves, and see what was told meanwhile or since. */
async function serverReturns(readers: Readers, servers: Servers, told: Tell, missed: number[]): Promise<number> {
  await servers.killFirst();
  await pause(AWAY_MS);
  await servers.startFirst();
  const from = performance.now();
  await told('The server is back');
  missed.push(await readers.missing('The server is back'));
  return performance.now() - from;
}

/** Tells the first server what the show looks like. */
function teller([url = '']: string[], show: CreatedShow): Tell {
  let count = 0;
  return async (title, signal) => {
    count += 1;
    const { status } = await tell(url, show, count, shotOf(title), signal);
    if (status !== 204) throw new Error(`Failed to tell “${title}”: ${status}`);
  };
}

async function startServers(count: number) {
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()));
  const all = await Promise.all(ports.map((port) => startNext({ port })));
  return {
    all,
    killFirst: async () => {
      if (all[0]?.pid !== undefined) process.kill(all[0].pid, 'SIGKILL');
      await all[0]?.stop();
    },
    startFirst: async () => {
      all[0] = await startNext({ port: ports[0] ?? 0 });
    },
    stop: () => Promise.all(all.map((server) => server.stop())),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
