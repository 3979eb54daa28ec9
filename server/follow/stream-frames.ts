import type { Frame } from './audience';

/** How often a word is said while nothing happens, so that nobody between takes the connection for dead. */
const WORD_MS = 15_000;
/** After what time a reader whose connection broke comes again. */
const RETRY_MS = 1000;

/**
 * The newest frames as a stream of events. A reader who is slower than the show misses what is no longer the newest.
 * @param join calls with the newest frame, and gives its undo
 * @param seen the count that the reader has seen before
 */
export function streamFrames(
  join: (listener: (frame: Frame) => void) => Promise<() => void>,
  seen: number,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let newest: Frame | null = null;
  let sent = seen;
  let undo = () => {};
  let isOver = false;
  const flush = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (isOver || !newest || newest.count <= sent || (controller.desiredSize ?? 0) <= 0) return;
    sent = newest.count;
    controller.enqueue(newest.bytes);
  };
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
      const leave = await join((frame) => {
        newest = frame;
        flush(controller);
      });
      const timer = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
      }, WORD_MS);
      undo = () => {
        leave();
        clearInterval(timer);
      };
      if (isOver) undo();
    },
    pull: flush,
    cancel: () => {
      isOver = true;
      undo();
    },
  });
}
