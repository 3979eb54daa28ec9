import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startRealNext } from '../conformance/record/start-real-next';
import { writeApp } from '../conformance/record/write-app';
import { BENCH_FILES, BENCH_URL, routeOf } from './bench-files';
import { PAUSE_MS, READING_MS, type Rounds, type Timings } from './timings';

/** Times `next dev` 16 on the bench's files: from its start, over edits on disk, to plain requests. */
export async function measureNextDev({ edits, sends }: Rounds): Promise<Timings> {
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
    const route = path.join(app.folder, 'app/api/comments/route.ts');
    const editMs = await repeat(edits, (round) => timeEdit(route, url, round + 1));
    const sendMs = await repeat(sends, () => timed(() => revisionAt(url)));
    const backToBackMs: number[] = [];
    for (let round = 0; round < sends; round++) backToBackMs.push(await timed(() => revisionAt(url)));
    return { startMs, editMs, sendMs, backToBackMs };
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

async function repeat(times: number, job: (round: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round++) {
    all.push(await job(round));
    await pause(PAUSE_MS);
  }
  return all;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
