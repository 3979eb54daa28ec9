import type { FrameToHostMessage, HostToFrameMessage } from '../protocol';
import { inNextTurn } from './in-next-turn';
import { createMetronome, type Metronome } from './metronome';
import { parseFrameMessage } from './parse-message';
import { withDeadline } from './with-deadline';

/** The sandbox's document as the host sees it: an opaque origin, in Chromium a process of its own. */
export interface Frame extends Metronome {
  /** Resolves when the frame listens. */
  ready: Promise<void>;
  /** Starts a server's worker. @returns its id and the host's end of its port, from which nothing was read yet */
  startServer: (code: ArrayBuffer, onFailed: (reason: string) => void) => { server: number; port: MessagePort };
  stopServer: (server: number) => void;
  /** Whether the frame answers within `deadlineMs`. A frame out of memory is gone without an event. */
  isAlive: (deadlineMs: number) => Promise<boolean>;
  /** Takes the document away; its servers have failed. */
  remove: () => void;
}

/** Whether it comes to that with what the page has received by now, but was too busy to read. */
function isInQueue(pong: Promise<boolean>): Promise<boolean> {
  return Promise.race([pong, new Promise<boolean>((resolve) => inNextTurn(() => resolve(false)))]);
}

/** What a server hears that did not find the frame dead itself. */
const DIED = 'its sandbox died (a server in it may have run out of memory)';

/** Speaks with a frame over its control port. `onRemoved` takes the document away. */
export function createFrame(port: MessagePort, onRemoved: () => void): Frame {
  const failureListeners = new Map<number, (reason: string) => void>();
  const pings = new Map<number, () => void>();
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  let lastId = 0;
  const post = (message: HostToFrameMessage, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  function receive(message: FrameToHostMessage): void {
    switch (message.type) {
      case 'frame-ready':
        return onReady();
      case 'server-failed':
        return failureListeners.get(message.server)?.(message.message);
      case 'pong':
        return pings.get(message.ping)?.();
      case 'server-stopped':
        return;
    }
  }

  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = parseFrameMessage(event.data);
    if (message) receive(message);
  };

  const { measureShare } = createMetronome(() => {
    const channel = new MessageChannel();
    post({ type: 'start-metronome' }, [channel.port2]);
    return channel.port1;
  });

  return {
    ready,
    measureShare,
    startServer(code, onFailed) {
      const server = ++lastId;
      const channel = new MessageChannel();
      failureListeners.set(server, onFailed);
      post({ type: 'start-server', server, code }, [channel.port2]);
      return { server, port: channel.port1 };
    },
    stopServer(server) {
      failureListeners.delete(server);
      post({ type: 'stop-server', server });
    },
    async isAlive(deadlineMs) {
      const ping = ++lastId;
      const pong = new Promise<boolean>((resolve) => pings.set(ping, () => resolve(true)));
      post({ type: 'ping', ping });
      const alive = await withDeadline(pong, deadlineMs, () => isInQueue(pong));
      pings.delete(ping);
      return alive;
    },
    remove() {
      port.close();
      onRemoved();
      const listeners = [...failureListeners.values()];
      failureListeners.clear();
      for (const onFailed of listeners) onFailed(DIED);
    },
  };
}
