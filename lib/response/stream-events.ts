import { createParser } from 'eventsource-parser';
import type { BodyKind } from './body-kind';

/** An event of a stream, or a line of JSON. */
export interface StreamEvent {
  /** When the chunk that completed it came. */
  atMs: number;
  /** The event's type, `message` where the stream names none; null for a line of JSON. */
  type: string | null;
  id: string | undefined;
  data: string;
}

interface Chunk {
  atMs: number;
  byteLength: number;
}

interface Feed {
  feed(text: string): void;
  end(): void;
}

/** Splits a body into its events, each with the arrival time of the chunk that completed it. */
export function eventsOf(kind: BodyKind, body: Uint8Array, chunks: readonly Chunk[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  let atMs = 0;
  const add = (event: Omit<StreamEvent, 'atMs'>) => events.push({ ...event, atMs });
  const feed = kind === 'event-stream' ? sseFeed(add) : jsonLinesFeed(add);
  const decoder = new TextDecoder();
  let from = 0;
  for (const chunk of chunks) {
    atMs = chunk.atMs;
    feed.feed(decoder.decode(body.subarray(from, from + chunk.byteLength), { stream: true }));
    from += chunk.byteLength;
  }
  feed.feed(decoder.decode(body.subarray(from)));
  feed.end();
  return events;
}

type Add = (event: Omit<StreamEvent, 'atMs'>) => void;

/** A stream that ends within an event drops it, as a browser's EventSource does. */
function sseFeed(add: Add): Feed {
  const parser = createParser({
    onEvent: ({ event, id, data }) => add({ type: event ?? 'message', id, data }),
  });
  return { feed: (text) => parser.feed(text), end: () => {} };
}

function jsonLinesFeed(add: Add): Feed {
  let rest = '';
  const addLine = (line: string) => {
    // RFC 7464 puts a record separator before each text.
    const data = (line.startsWith('\u001e') ? line.slice(1) : line).trim();
    if (data !== '') add({ type: null, id: undefined, data });
  };
  return {
    feed: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(addLine);
    },
    end: () => addLine(rest),
  };
}
