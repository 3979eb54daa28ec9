import type { FrameToHostMessage, HostToFrameMessage } from '../protocol';
import { startMetronome } from './start-metronome';
import { startWorker, type RunningWorker } from './start-worker';

/** The sandbox's document: it starts and stops workers for the page around it, and runs no code of the visitor's. */
const workers = new Map<number, RunningWorker>();

// Opaque, or nothing runs here: with the site's own origin a server's code would reach what is the visitor's.
if (self.origin === 'null') addEventListener('message', connect);

function connect(event: MessageEvent<unknown>): void {
  const [port] = event.ports;
  if (event.source !== window.parent || !isConnect(event.data) || !port) return;
  // Once only: whoever else gets hold of this window must not become a second host.
  removeEventListener('message', connect);
  const tell = (message: FrameToHostMessage) => port.postMessage(message);
  port.onmessage = (message: MessageEvent<HostToFrameMessage>) => obey(message.data, message.ports, tell);
  tell({ type: 'frame-ready' });
}

function isConnect(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'route-playground:connect';
}

function obey(
  message: HostToFrameMessage,
  [port]: readonly MessagePort[],
  tell: (message: FrameToHostMessage) => void,
): void {
  switch (message.type) {
    case 'start-server': {
      const { server } = message;
      if (!port) return;
      const onFailed = (reason: string) => {
        workers.delete(server);
        tell({ type: 'server-failed', server, message: reason });
      };
      workers.set(server, startWorker({ code: message.code, port, onFailed }));
      return;
    }
    case 'stop-server':
      workers.get(message.server)?.stop();
      workers.delete(message.server);
      tell({ type: 'server-stopped', server: message.server });
      return;
    case 'start-metronome':
      if (port) startMetronome(port);
      return;
    case 'ping':
      tell({ type: 'pong', ping: message.ping });
  }
}
