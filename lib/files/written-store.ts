import { createStore } from 'zustand/vanilla';
import type { WrittenFile } from '@/sandbox/protocol';

export interface WrittenState {
  /** What the project's code wrote and stands on the server's disk. */
  files: readonly WrittenFile[];
  /** How many there are beside these. */
  more: number;
}

export type WrittenStore = ReturnType<typeof createWrittenStore>;

export function createWrittenStore() {
  return createStore<WrittenState>()(() => NOTHING_WRITTEN);
}

export const NOTHING_WRITTEN: WrittenState = { files: [], more: 0 };

const PROJECT = '/project/';

/** @returns the path as the project has it; an absolute one where it is outside */
export function shownPath({ path }: WrittenFile): string {
  return path.startsWith(PROJECT) ? path.slice(PROJECT.length) : path;
}
