/** The source of bootstrap.ts, put in by scripts/build-frame.mjs. */
declare const BOOTSTRAP: string;

export interface RunningWorker {
  stop: () => void;
}

interface WorkerOptions {
  /** The runtime bundle's source in UTF-8: a string of its size would take far longer to send. */
  code: ArrayBuffer;
  /** The server's end of the channel to the host. */
  port: MessagePort;
  /** Called at most once, when the worker could not start or ended itself. */
  onFailed: (reason: string) => void;
}

/**
 * Starts a server's worker. A `data:` worker, because one from `blob:` in an opaque origin is no secure context in
 * Chromium (no `crypto.subtle`); a classic one, because module workers fail there.
 */
export function startWorker({ code, port, onFailed }: WorkerOptions): RunningWorker {
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(BOOTSTRAP)}`);
  let started = false;
  const stop = () => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  };
  const fail = (reason: string) => {
    stop();
    onFailed(reason);
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'closed') return fail('it closed itself');
    if (typeof data === 'string' && data.startsWith('failed: ')) return fail(data.slice('failed: '.length));
    started = true;
  };
  worker.onerror = (event) => {
    event.preventDefault();
    // Later, an uncaught error ends nothing: a timer that throws leaves the worker running.
    if (!started) fail(event.message || 'its code did not load');
  };
  worker.postMessage({ code, port }, [code, port]);
  return { stop };
}
