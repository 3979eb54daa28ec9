import { followOnServer, type FollowState } from './follow-on-server';
import { followShow } from './show-channel';
import type { ShowMessage } from './show-message';

export interface Followed {
  /** The show's id on the server, whose readers have devices of their own; null in the speaker's browser. */
  id: string | null;
  start(hear: (message: ShowMessage) => void, onState: (state: FollowState) => void): () => void;
}

/** What an address of `/present` follows: `?follow=` a show on the server, `?show=` one in another window. */
export function followedBy(search: string): Followed {
  const query = new URLSearchParams(search);
  const id = query.get('follow');
  if (id !== null) return { id, start: (hear, onState) => followOnServer(id, { hear, onState }) };
  return { id, start: (hear) => followShow(query.get('show') ?? '', hear) };
}
