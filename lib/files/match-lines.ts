/** From and up to which character of each text something was found. */
export type Ranges = [start: number, end: number][];

/** How long a regular expression may look: some take longer than anybody lives. */
export const SEARCH_LIMIT_MS = 2000;

/** What matches the empty text marks nothing. */
export function matchLines(texts: readonly string[], pattern: RegExp): Ranges[] {
  return texts.map((text) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => match !== '')
      .map((match) => [match.index, match.index + match[0].length]),
  );
}

/** In a worker, which is ended at the limit of time, or when the signal aborts: then the answer is null. */
export async function matchLinesAside(
  texts: readonly string[],
  pattern: RegExp,
  signal: AbortSignal,
): Promise<Ranges[] | null> {
  const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'search' });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(SEARCH_LIMIT_MS)]);
  try {
    return await new Promise((resolve, reject) => {
      limit.addEventListener('abort', () => resolve(null));
      worker.onmessage = ({ data }: MessageEvent<Ranges[]>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker could not be started'));
      worker.postMessage([texts, pattern]);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}

/** `matchLines` as text: a worker of a file of its own would have to be loaded, and a sandboxed page could not. */
const WORKER = `onmessage = ({ data: [texts, pattern] }) => postMessage(texts.map((text) =>
  [...text.matchAll(pattern)].filter(([match]) => match !== '').map((match) => [match.index, match.index + match[0].length])));`;
