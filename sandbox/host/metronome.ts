import type { HostToMetronomeMessage } from '../protocol';
import { parseMetronomeMessage } from './parse-message';

/** Measures how busy the computer is, for all servers of a frame. */
export interface Metronome {
  /** Resolves with the share of its time that a thread in the frame gets from the processor; never when the frame is dead. */
  measureShare: () => Promise<number>;
}

/** Speaks with the frame's metronome. It is started by the first who asks: most frames never need it. */
export function createMetronome(start: () => MessagePort): Metronome {
  let port: MessagePort | null = null;
  let onShare = (_share: number) => {};
  let measuring: Promise<number> | null = null;

  function connect(): MessagePort {
    const started = start();
    started.onmessage = (event: MessageEvent<unknown>) => {
      const message = parseMetronomeMessage(event.data);
      if (message) onShare(message.share);
    };
    return started;
  }

  return {
    measureShare() {
      port ??= connect();
      if (measuring) return measuring;
      measuring = new Promise<number>((resolve) => (onShare = resolve)).finally(() => (measuring = null));
      port.postMessage({ type: 'measure' } satisfies HostToMetronomeMessage);
      return measuring;
    },
  };
}
