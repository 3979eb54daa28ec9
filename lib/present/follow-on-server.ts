import { after } from '@/lib/page/timers';
import { parseShowMessage, type ShowMessage } from './show-message';

/** `lost`: it is tried again. `gone`: there is no such show. */
export type FollowState = 'live' | 'lost' | 'gone';

interface Follower {
  hear(message: ShowMessage): void;
  onState(state: FollowState): void;
}

/** Follows a show on this site's server, through broken connections and restarts. @returns its undo */
export function followOnServer(id: string, { hear, onState }: Follower): () => void {
  let source: EventSource | undefined;
  let cancel = () => {};
  let isStopped = false;
  const open = () => {
    source = new EventSource(`/api/follow/${encodeURIComponent(id)}`);
    source.onopen = () => onState('live');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const message = parseShowMessage(JSON.parse(data));
      if (message) hear(message);
    };
    // The browser connects again by itself where the connection broke, not where the server refused.
    source.onerror = () => {
      onState('lost');
      if (source?.readyState === EventSource.CLOSED) void openLater();
    };
  };
  const openLater = async () => {
    const response = await fetch(projectAddress(id)).catch(() => null);
    if (isStopped) return;
    if (response?.status === 404) return onState('gone');
    // Not all of a room at once.
    cancel = after(1000 + Math.random() * 2000, open);
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
