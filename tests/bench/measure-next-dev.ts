import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startRealNext } from '../conformance/record/start-real-next';
import { writeApp } from '../conformance/record/write-app';
import { BENCH_FILES, BENCH_ROUTE, BENCH_URL, routeOf } from './bench-files';
import type { Figures } from './rows';
import { COUNTS, PAUSE_MS, percentile, READING_MS } from './timings';

/** One round: times `next dev` 16 on the bench's files, in the order in which a playground is timed. */
export async function measureNextDev(): Promise<Figures> {
  const first = await withNextDev(async (url, _, startMs) => {
    const sendMs = await repeat(COUNTS.firstSends, () => timed(() => revisionAt(url)));
    return { start: startMs, send: percentile(sendMs, 50) };
  });
  const work = await withNextDev(async (url, route) => {
    const edit = (revision: number) => timeEdit(route, url, revision);
    const firstEdits = await repeat(COUNTS.firstEdits, (round) => edit(round + 1), PAUSE_MS);
    const pausedSends = await repeat(COUNTS.pausedSends, () => timed(() => revisionAt(url)), PAUSE_MS);
    const later = await repeat(COUNTS.edits - COUNTS.firstEdits, (n) => edit(COUNTS.firstEdits + n + 1), PAUSE_MS);
    const lateSends = await repeat(COUNTS.lateSends, () => timed(() => revisionAt(url)));
    return {
      edit: percentile(firstEdits, 50),
      slowEdit: percentile(firstEdits, 95),
      pausedSend: percentile(pausedSends, 50),
      lateEdit: percentile(later.slice(-COUNTS.lateEdits), 50),
      lateSend: percentile(lateSends, 50),
    };
  });
  return { ...first, ...work };
}

/** A new app with an empty `.next`, on a `next dev` of its own that has answered once. */
async function withNextDev<T>(use: (url: string, route: string, startMs: number) => Promise<T>): Promise<T> {
  const app = writeApp(
    { recordedCase: { name: 'bench', group: '', files: BENCH_FILES, requests: [] }, next: '16', mode: 'development' },
    9999,
  );
  const start = performance.now();
  const server = await startRealNext('16', 'development', app.folder, new AbortController().signal);
  const url = `http://127.0.0.1:${server.port}${BENCH_URL}`;
  try {
    await revisionAt(url);
    const startMs = performance.now() - start;
    await pause(READING_MS);
    return await use(url, path.join(app.folder, BENCH_ROUTE), startMs);
  } finally {
    await server.stop();
    app.remove();
  }
}

/** From the write of the file to the first answer that shows it. */
async function timeEdit(file: string, url: string, revision: number): Promise<number> {
  return timed(async () => {
    writeFileSync(file, routeOf(revision));
    while ((await revisionAt(url)) !== revision);
  });
}

async function revisionAt(url: string): Promise<number> {
  const { revision } = (await (await fetch(url)).json()) as { revision: number };
  return revision;
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

async function repeat(times: number, job: (round: number) => Promise<number>, pauseMs = 0): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round++) {
    all.push(await job(round));
    if (pauseMs > 0) await pause(pauseMs);
  }
  return all;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
