/**
 * The text of a vitest.server.mjs, both a `globalSetup` and a setup file of vitest: the one starts `next dev` for a run, the
 * other has `fetch('/api/…')` in tests ask it.
 */
export function vitestServer(): string {
  return `import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

const { fetch } = globalThis;

/** Starts the app before the first test, and ends it after the last. */
export default async function setup() {
  const port = await freePort();
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'development' };
  const server = spawn(process.execPath, [next, 'dev', '-p', String(port)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  process.env.APP_ORIGIN = 'http://localhost:' + port;
  while (!(await fetch(process.env.APP_ORIGIN, { method: 'HEAD' }).catch(() => null))) {
    if (server.exitCode !== null) throw new Error('Failed to start the app: next dev ended.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return async () => {
    server.kill();
    await ended;
  };
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

if (process.env.VITEST_WORKER_ID) {
  globalThis.fetch = (input, init) =>
    fetch(typeof input === 'string' && input.startsWith('/') ? process.env.APP_ORIGIN + input : input, init);
}
`;
}
