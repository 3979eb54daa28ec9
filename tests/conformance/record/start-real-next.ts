import { spawn } from 'node:child_process';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import { freePort } from '../../../scripts/lib/production-server.mjs';
import { hidePaths } from './hide-paths';
import { nextEnvironment } from './next-environment';
import { nextProgramOf } from './next-program';

/** A server of Next.js itself, and what it printed since it was last asked. */
export interface RealServer {
  port: number;
  takeLog(): string;
  stop(): Promise<void>;
}

/** Starts `next dev` or `next start`, and waits until it says that it is ready. */
export async function startRealNext(next: NextVersion, mode: Mode, folder: string): Promise<RealServer> {
  const port = await freePort();
  const command = mode === 'development' ? 'dev' : 'start';
  const child = spawn(process.execPath, [nextProgramOf(next), command, '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env: nextEnvironment(),
  });
  let log = '';
  const isReady = new Promise<void>((resolve) => {
    const take = (bytes: Buffer) => {
      log += bytes.toString();
      if (/Ready in/.test(log)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await Promise.race([isReady, ended]);
  return {
    port,
    takeLog() {
      const taken = hidePaths(log, folder);
      log = '';
      return taken;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
