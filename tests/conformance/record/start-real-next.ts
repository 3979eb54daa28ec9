import { setTimeout as sleep } from 'node:timers/promises';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import { freePort } from '../../../scripts/lib/production-server.mjs';
import { hidePaths } from './hide-paths';
import { nextEnvironment } from './next-environment';
import { nextProgramOf } from './next-program';
import { startProgram } from './start-program';

/** A server of Next.js itself, and what it printed since it was last asked. */
export interface RealServer {
  port: number;
  takeLog(): string;
  /** Resolves when it has seen that these files of its project were edited. */
  noticed(paths: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `next dev` or `next start`, and waits until it says that it is ready. */
export async function startRealNext(
  next: NextVersion,
  mode: Mode,
  folder: string,
  signal: AbortSignal,
): Promise<RealServer> {
  const port = await freePort();
  const command = mode === 'development' ? 'dev' : 'start';
  const program = startProgram([nextProgramOf(next), command, '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env: nextEnvironment(),
    signal,
  });
  let log = '';
  const isReady = new Promise<void>((resolve) => {
    program.onOutput((text) => {
      log += text;
      if (/Ready in/.test(log)) resolve();
    });
  });
  await Promise.race([isReady, program.ended]);
  // After an edit of its configuration it ends, and another takes its place.
  const restarted = async () => {
    while (!/Ready in/.test(log) && !signal.aborted) await sleep(100);
  };
  return {
    port,
    takeLog() {
      const taken = hidePaths(log, folder);
      log = '';
      return taken;
    },
    async noticed(paths) {
      if (paths.some((name) => name.startsWith('next.config.'))) await Promise.race([restarted(), program.ended]);
      await sleep(SETTLES_MS);
    },
    stop: () => program.stop(),
  };
}

/** Watchers gather what changed, and a page that was asked for before is compiled at once. Nothing says when that is over. */
const SETTLES_MS = 2500;
