import * as v from 'valibot';
import { after } from '@/lib/page/timers';
import { parseShowMessage, type ShowMessage } from './show-message';

/** `lost`: it is tried again, also where the server `refused`, for the reason it gave. `gone`: there is no such show. */
export type FollowState = 'live' | 'lost' | 'gone' | { refused: string };

const problem = v.object({ detail: v.string() });

interface Follower {
  hear(message: ShowMessage): void;
  onState(state: FollowState): void;
}

/** Follows a show on this site's server, through broken connections and restarts. @returns its undo */
export function followOnServer(id: string, { hear, onState }: Follower): () => void {
  let source: EventSource | undefined;
  let cancel = () => {};
  let isStopped = false;
  const address = `/api/follow/${encodeURIComponent(id)}`;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => onState('live');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const message = parseShowMessage(JSON.parse(data));
      if (message) hear(message);
    };
    // The browser connects again by itself where the connection broke, not where the server refused.
    source.onerror = () => {
      // Not in place of the reason it gave.
      if (source?.readyState === EventSource.CONNECTING) onState('lost');
      if (source?.readyState === EventSource.CLOSED) void openLater();
    };
  };
  const openLater = async () => {
    const asked = new AbortController();
    const response = await fetch(address, { signal: asked.signal }).catch(() => null);
    const said = v.safeParse(problem, response?.ok === false ? await response.json().catch(() => null) : null);
    asked.abort();
    if (isStopped) return;
    if (response?.status === 404) return onState('gone');
    onState(said.success ? { refused: said.output.detail } : 'lost');
    // Not all of a room at once.
    cancel = after(1000 + Math.random() * (said.success ? 10_000 : 2000), open);
  };
  open();
  return () => {
    isStopped = true;
    cancel();
    source?.close();
  };
}

/** Where the project of a show is. */
export function projectAddress(id: string): string {
  return `/api/follow/${encodeURIComponent(id)}/project`;
}
