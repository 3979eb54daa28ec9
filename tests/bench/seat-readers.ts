import { EventSource } from 'eventsource';

/** Readers of one show, each with an `EventSource` of its own. */
export interface Readers {
  /** How long it took each reader to see what was timed, in milliseconds. */
  seenMs: number[];
  /** From now until each reader sees this title. */
  time(title: string): void;
  /** Waits until all see it, half a minute at most. @returns how many do not */
  missing(title: string): Promise<number>;
  leave(): void;
}

/** @param urls the servers, among which readers are shared out */
export function seatReaders(count: number, urls: string[], show: string): Readers {
  const seenMs: number[] = [];
  const toldAt = new Map<string, number>();
  const last = new Map<number, string>();
  const sources = Array.from({ length: count }, (_, reader) => {
    const source = new EventSource(`${urls[reader % urls.length]}/api/follow/${show}`);
    source.addEventListener('message', ({ data }) => {
      const { title } = (JSON.parse(String(data)) as { shot: { title: string } }).shot;
      last.set(reader, title);
      const at = toldAt.get(title);
      if (at !== undefined) seenMs.push(performance.now() - at);
    });
    return source;
  });
  const missing = (title: string) => count - [...last.values()].filter((seen) => seen === title).length;
  return {
    seenMs,
    time: (title) => toldAt.set(title, performance.now()),
    missing: async (title) => {
      const end = performance.now() + 30_000;
      while (missing(title) > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      return missing(title);
    },
    leave: () => sources.forEach((source) => source.close()),
  };
}
