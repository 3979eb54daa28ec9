/** The page's end of a worker, its own or one it shares. */
export interface OpenWorker {
  post(message: unknown): void;
  /** Ends the worker, or, where others use it too, our part in it. */
  close(): void;
}

interface WorkerEvents {
  onMessage(data: unknown): void;
  onError(message: string): void;
}

/**
 * Starts a worker of this site. With `shared` all of this site's pages that stand in the same page use one, where the
 * browser has shared workers and the page has an origin.
 */
export function openWorker(url: string, shared: boolean, events: WorkerEvents): OpenWorker {
  return (shared && openShared(url, events)) || openOwn(url, events);
}

/** The compiler's own types are a worker's, which knows none. */
declare const SharedWorker:
  (new (url: string, options: { name: string }) => { port: MessagePort; onerror: (() => void) | null }) | undefined;

function openShared(url: string, events: WorkerEvents): OpenWorker | null {
  const worker = createShared(url);
  if (!worker) return null;
  const unanswered = new Set<unknown>();
  let own: OpenWorker | null = null;
  // A browser that keeps other sites' storage apart says only now that it shares none.
  worker.onerror = () => {
    own ??= openOwn(url, events);
    unanswered.forEach(own.post);
  };
  worker.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    unanswered.clear();
    events.onMessage(data);
  };
  return {
    post: (message) => {
      if (own) return own.post(message);
      unanswered.add(message);
      worker.port.postMessage(message);
    },
    close: () => {
      worker.port.close();
      own?.close();
    },
  };
}

function createShared(url: string) {
  // Chromium on Android has none, and a sandboxed page may not.
  if (typeof SharedWorker !== 'function') return null;
  try {
    return new SharedWorker(url, { name: 'compiler' });
  } catch {
    return null;
  }
}

function openOwn(url: string, { onMessage, onError }: WorkerEvents): OpenWorker {
  const worker = createWorker(url);
  worker.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data);
  worker.onerror = ({ message }) => onError(message || `${url} could not be loaded`);
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
}

/** In a sandboxed page no url is of the page's origin; a blob of its own, which loads the script, is. */
function createWorker(url: string): Worker {
  try {
    return new Worker(url, { name: 'compiler' });
  } catch {
    const script = `importScripts(${JSON.stringify(new URL(url, location.href).href)})`;
    const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(blob, { name: 'compiler' });
  }
}
