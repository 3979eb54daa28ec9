import type { NextRelease } from '../next/next-release';
import type { NextServer } from '../next/create-next-server';
import { browserGlobals } from '../runtime/boot';
import { connectToHost } from '../runtime/host-port';
import { removeBrowserGlobals } from '../runtime/remove-browser-globals';
import { WebSocket } from '../runtime/web-socket';
import { createServerProcess } from './server-process';

/** Runs a server behind the port: the whole of the sandbox's side of `protocol.ts`. */
export function startServerProcess(port: MessagePort, release: NextRelease, createServer: () => NextServer): void {
  const post = connectToHost(port, (message) => server.receive(message));
  const server = createServerProcess(release, createServer, post);
  removeBrowserGlobals(globalThis, browserGlobals);
  // Next.js puts its own there; in both runtimes
  Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, writable: true, configurable: true });
  post({ type: 'ready' });
}
