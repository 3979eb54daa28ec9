import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { nextProgram } from './site.mjs';
import { root } from './paths.mjs';

const DEADLINE_MS = 60_000;

/**
 * Starts a Next.js server and waits until it answers.
 * @param {{ command?: 'start' | 'dev', folder?: string, next?: string, port?: number }} [options] `folder`: the app to
 *   serve, ours by default; `next`: that app's own Next.js program; `port`: a free one by default
 * @returns {Promise<{ url: string, pid: number | undefined, stop(): Promise<void> }>} rejects where it ends early or stays silent for a minute
 */
export async function startNext({ command = 'start', folder = root, next = nextProgram, port: wanted } = {}) {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [next, command, '-p', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  // Whatever ends us ends the server too.
  const end = () => child.kill();
  const endAndExit = () => process.exit(130);
  process.once('exit', end).once('SIGINT', endAndExit).once('SIGTERM', endAndExit);
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  child.stderr.on('data', (bytes) => (output += bytes));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const stop = async () => {
    process.off('exit', end).off('SIGINT', endAndExit).off('SIGTERM', endAndExit);
    child.kill();
    await ended;
  };
  const url = `http://localhost:${port}`;
  const started = await Promise.race([answers(url), ended.then(() => false)]);
  if (started) return { url, pid: child.pid, stop };
  await stop();
  throw new Error(`Failed to start next ${command} in ${folder}:\n${output}`);
}

/** @returns {Promise<number>} a port nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** @param {string} url @returns {Promise<boolean>} whether it answers within the deadline */
async function answers(url) {
  const end = Date.now() + DEADLINE_MS;
  while (Date.now() < end) {
    // Any status will do: what matters is that somebody listens.
    const there = await fetch(`${url}/favicon.ico`, { signal: AbortSignal.timeout(5000) }).then(
      () => true,
      () => false,
    );
    if (there) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
