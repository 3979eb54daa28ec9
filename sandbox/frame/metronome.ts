import type { MetronomeToHostMessage } from '../protocol';
import { measureShare } from './measure-share';

/**
 * The code of the metronome's worker: whenever the host asks, it measures how much of its time a thread in this frame gets
 * from the processor. It runs nothing of the visitor's, and only it and the host hold its port.
 */
onmessage = ({ ports: [port] }: MessageEvent) => {
  onmessage = null;
  if (!port) return;
  port.onmessage = () => {
    const share = measureShare(() => performance.now());
    port.postMessage({ type: 'share', share } satisfies MetronomeToHostMessage);
  };
};
