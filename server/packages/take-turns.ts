/** Runs a piece of work in its turn; null where too many wait already. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result | null>;

/** At most `atOnce` run at the same time, and at most `waiting` more wait for them, first come first served. */
export function createTurns(atOnce: number, waiting: number): TakeTurn {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return null;
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      // whoever is next takes over the place
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
