import { createWorker } from '@/lib/editor/create-worker';
import { after } from '@/lib/page/timers';
import type { ValidateAnswer, ValidateRequest } from './validator-protocol';

/** A document of the size that is read takes a few seconds on a slow machine. */
const DEADLINE_MS = 60_000;

/** Checks a document in a worker of its own, which ends with the answer, at the deadline, or when the signal aborts. */
export function askValidator(request: ValidateRequest, signal?: AbortSignal): Promise<ValidateAnswer> {
  const worker = createWorker('/generated/openapi.worker.js', 'openapi');
  return new Promise<ValidateAnswer>((resolve) => {
    const fail = (reason: string) => resolve({ ok: false, reason });
    const forget = after(DEADLINE_MS, () => fail('it took longer than a minute'));
    worker.onmessage = ({ data }: MessageEvent<ValidateAnswer>) => {
      forget();
      resolve(data);
    };
    worker.onerror = () => fail('the validator did not load');
    signal?.addEventListener('abort', () => fail('it was stopped'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
