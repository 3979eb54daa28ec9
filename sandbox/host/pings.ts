export interface Pings {
  /** The number of another ping, which nobody can guess: code that blocks the server must not answer for it. */
  next: () => number;
  /** Whether this is the answer to one that was asked and not answered yet. */
  isAnswered: (ping: number) => boolean;
  /** Whether it was asked and not answered yet. */
  isOpen: (ping: number) => boolean;
}

/** More unanswered ones than a server's deadline leaves room for. */
const REMEMBERED = 1000;

export function createPings(): Pings {
  const asked = new Set<number>();
  return {
    next() {
      const ping = randomInteger();
      if (asked.size >= REMEMBERED) asked.clear();
      asked.add(ping);
      return ping;
    },
    isAnswered: (ping) => asked.delete(ping),
    isOpen: (ping) => asked.has(ping),
  };
}

/** @returns one of 2^52 safe integers */
function randomInteger(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 12) * 2 ** 32 + low;
}
