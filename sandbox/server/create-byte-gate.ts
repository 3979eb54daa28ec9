export interface ByteGate {
  /** Resolves when so many bytes may be sent. */
  enter(bytes: number): Promise<void>;
  leave(bytes: number): void;
}

interface Waiting {
  bytes: number;
  enter: () => void;
}

/** Lets through what is no more than `limit` bytes together, in order; something larger than that goes alone. */
export function createByteGate(limit: number): ByteGate {
  const waiting: Waiting[] = [];
  let inside = 0;

  function admit(): void {
    for (let next = waiting[0]; next && (inside === 0 || inside + next.bytes <= limit); next = waiting[0]) {
      waiting.shift();
      inside += next.bytes;
      next.enter();
    }
  }

  return {
    enter: (bytes) =>
      new Promise((enter) => {
        waiting.push({ bytes, enter });
        admit();
      }),
    leave(bytes) {
      inside -= bytes;
      admit();
    },
  };
}
