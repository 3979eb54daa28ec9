/** The source of metronome.ts, put in by scripts/build-frame.mjs. */
declare const METRONOME: string;

/** Starts the worker that measures how busy the computer is. It lives as long as the frame, and rests until it is asked. */
export function startMetronome(port: MessagePort): void {
  new Worker(`data:text/javascript,${encodeURIComponent(METRONOME)}`).postMessage(null, [port]);
}
