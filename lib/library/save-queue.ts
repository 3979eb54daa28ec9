export interface SaveQueue {
  /** Something changed: it is saved within `WAIT_MS`, however long the changes go on. */
  schedule(): void;
  /** Saves what is still waiting, as it is now. Resolves when everything begun is done. */
  flush(): Promise<void>;
  /** Saves at once, also where nothing waits. Resolves when everything begun is done. */
  saveNow(): Promise<void>;
  /** Whether there is a change that is not stored yet. */
  isPending(): boolean;
}

const WAIT_MS = 100;

/** Saves one after the other. `begin` takes what is to be saved as it is now; what it returns stores it, and never rejects. */
export function createSaveQueue(begin: () => () => Promise<void>): SaveQueue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  let queue: Promise<void> = Promise.resolve();
  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    running += 1;
    queue = queue.then(begin()).then(() => {
      running -= 1;
    });
    return queue;
  };
  return {
    schedule: () => {
      timer ??= setTimeout(() => void saveNow(), WAIT_MS);
    },
    flush: () => (timer === undefined ? queue : saveNow()),
    saveNow,
    isPending: () => timer !== undefined || running > 0,
  };
}
