import { createWorker } from './create-worker';
import type { FormatAnswer, FormatRequest } from './format-protocol';

let worker: Worker | undefined;
let lastId = 0;

/** Formats a file with prettier, whose worker starts at the first call. */
export function formatText(request: Omit<FormatRequest, 'id'>): Promise<FormatAnswer> {
  const formatter = (worker ??= createWorker('/generated/format.worker.js', 'formatter'));
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    const receive = ({ data }: MessageEvent<FormatAnswer>) => {
      if (data.id !== id) return;
      settled.abort();
      resolve(data);
    };
    const fail = () => {
      settled.abort();
      worker = undefined;
      reject(new Error('The formatter did not load.'));
    };
    formatter.addEventListener('message', receive, { signal });
    formatter.addEventListener('error', fail, { signal });
    formatter.postMessage({ id, ...request } satisfies FormatRequest);
  });
}
