import { EventSource } from 'eventsource';
import { startNext } from '../../scripts/lib/production-server.mjs';
import { createShow, shotOf, tell } from '../links/tell-show';
import { startRedis } from '../links/redis-server';
import { percentile } from './timings';

const READERS = 500;
const CHANGES = 30;
const PAUSE_MS = 700;

/** How long it takes from a change on the stage until readers have it: `READERS` of one show, on one server and on two. */
export async function measureFollow(playgroundUrl: string): Promise<void> {
  await report('one server, SQLite', [playgroundUrl]);
  const redis = await startRedis();
  process.env['LINKS_STORE'] = redis.url;
  const servers = await Promise.all([startNext(), startNext()]);
  try {
    await report(
      'two servers, one Redis',
      servers.map(({ url }) => url),
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
  }
}

async function report(what: string, urls: string[]): Promise<void> {
  const { seenMs, missed } = await follow(urls);
  const figures = [50, 95, 100].map((percent) => `p${percent} ${percentile(seenMs, percent).toFixed(0)} ms`);
  console.log(
    `${what}: ${READERS} readers, ${CHANGES} changes, ${figures.join(', ')}; ${missed} readers miss the last`,
  );
}

async function follow(urls: string[]): Promise<{ seenMs: number[]; missed: number }> {
  const [writer = ''] = urls;
  const show = await createShow(writer);
  const toldAt = new Map<string, number>();
  const seenMs: number[] = [];
  const last = new Map<number, string>();
  const sources = Array.from({ length: READERS }, (_, reader) => {
    const source = new EventSource(`${urls[reader % urls.length]}/api/follow/${show.id}`);
    source.addEventListener('message', ({ data }) => {
      const { title } = (JSON.parse(String(data)) as { shot: { title: string } }).shot;
      last.set(reader, title);
      const at = toldAt.get(title);
      if (at !== undefined) seenMs.push(performance.now() - at);
    });
    return source;
  });
  // All are there before the first change is timed.
  await tell(writer, show, 1, shotOf('Start'));
  const allSee = (title: string) => [...last.values()].filter((seen) => seen === title).length === READERS;
  await until(() => allSee('Start'));
  for (let change = 1; change <= CHANGES; change += 1) {
    const title = `Scene ${change}`;
    toldAt.set(title, performance.now());
    await tell(writer, show, change + 1, shotOf(title));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await until(() => allSee(`Scene ${CHANGES}`));
  const missed = READERS - [...last.values()].filter((seen) => seen === `Scene ${CHANGES}`).length;
  sources.forEach((source) => source.close());
  return { seenMs, missed };
}

/** At most half a minute. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
