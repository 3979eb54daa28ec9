import type { HeaderList } from '@/sandbox/protocol';

/** Sent by the page to the frame's window, once, with the port over which all else is said. */
export interface ShowMessage {
  type: 'show';
  document: unknown;
  /** By `GET /users/{id}`: the export that answers, as it is shown. */
  places: Record<string, string>;
  theme: 'light' | 'dark';
}

/** Sent by the page over the port: what a `fetch` of the frame is answered with. */
export type ToDocsMessage =
  | {
      type: 'answer';
      id: number;
      url: string;
      status: number;
      statusText: string;
      headers: HeaderList;
      body: Uint8Array;
    }
  | { type: 'failure'; id: number; reason: string };

/** Sent by the frame over the port. */
export type FromDocsMessage =
  | { type: 'shown' }
  | { type: 'open'; place: string }
  | { type: 'fetch'; id: number; method: string; url: string; headers: HeaderList; body: Uint8Array | null };
