import type { PlannedJob } from '../jobs-of';
import type { RecordedAnswer, RecordedBuild } from '../recorded-case';
import { jarOf, requestsOf } from '../requests-of';
import { neutralizePorts } from './neutralize-ports';
import { runNextBuild } from './next-build';
import { sendRaw } from './send-raw';
import { startRealNext } from './start-real-next';
import { startUpstream } from './start-upstream';
import { writeApp, type RecordedApp } from './write-app';

/** What one version of Next.js, in one mode, made of a case. */
export interface Recording {
  build?: RecordedBuild;
  answers: RecordedAnswer[];
}

/** A cold build on a busy machine takes minutes; a handler that never answers takes for ever. */
const LIMIT_MS = 10 * 60_000;

/**
 * Runs a case on a real Next.js server of the job's version and mode.
 * @throws where that takes longer than ten minutes
 */
export async function recordJob(job: PlannedJob): Promise<Recording> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const isOver = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`it took longer than ${LIMIT_MS / 60_000} minutes`)));
  });
  return Promise.race([runJob(job, signal), isOver]);
}

async function runJob(job: PlannedJob, signal: AbortSignal): Promise<Recording> {
  const upstream = await startUpstream();
  const app = writeApp(job, upstream.port);
  try {
    if (job.mode === 'development') return { answers: await answersOf(job, app, upstream.port, signal) };
    const build = await runNextBuild(job.next, app.folder, signal);
    return { build, answers: build.ok ? await answersOf(job, app, upstream.port, signal) : [] };
  } finally {
    app.remove();
    await upstream.stop();
  }
}

async function answersOf(
  job: PlannedJob,
  app: RecordedApp,
  upstreamPort: number,
  signal: AbortSignal,
): Promise<RecordedAnswer[]> {
  const server = await startRealNext(job.next, job.mode, app.folder, signal);
  const ports = { server: server.port, upstream: upstreamPort };
  const answers: (RecordedAnswer & { headers: [string, string][] })[] = [];
  try {
    for (const one of requestsOf(job.source, job.next, job.mode, ports)) {
      await sleep(one.waitBeforeMs);
      server.takeLog();
      if (one.edit) {
        app.write(one.edit);
        await server.noticed(Object.keys(one.edit));
      }
      const headers = [...one.request.headers];
      if (one.jar !== undefined) headers.push(['Cookie', jarOf(answers, one.jar)]);
      const answer = await sendRaw(server.port, { ...one.request, headers }, one.abortAfterMs);
      await sleep(Math.max(one.waitAfterMs, LOG_ARRIVES_MS));
      const log = server.takeLog().trim();
      answers.push({ id: one.id, attempt: one.attempt, ...answer, ...(log ? { log } : {}) });
    }
  } finally {
    await server.stop();
  }
  return neutralizePorts(answers, ports);
}

/** A server's output comes through a pipe, a moment after its answer. */
const LOG_ARRIVES_MS = 25;

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
