import * as v from 'valibot';
import type { WholeScene } from '@/lib/project/scene';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const promptSchema = v.object({
  at: count,
  count,
  title: v.string(),
  note: v.string(),
  next: v.nullable(v.object({ title: v.string(), note: v.string() })),
  startedAt: v.nullable(v.number()),
  plannedMs: v.number(),
});

/** What whoever speaks needs to know of a scene; empty texts where there are none. */
export interface Prompt {
  /** The scene's place, from 0, and how many there are. */
  at: number;
  count: number;
  title: string;
  note: string;
  /** Null on the last scene. */
  next: { title: string; note: string } | null;
  /** When the show began to move, in milliseconds since 1970; null before the first step. */
  startedAt: number | null;
  /** How long the show was meant to take up to the end of this scene; 0 where nothing was planned. */
  plannedMs: number;
}

export function promptOf(state: { scenes: WholeScene[]; at: number; startedAt: number | null }): Prompt {
  const { scenes, at, startedAt } = state;
  const [scene, next] = scenes.slice(at, at + 2);
  const planned = scenes.slice(0, at + 1).reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return {
    ...{ at, startedAt, count: scenes.length, plannedMs: planned * 60_000 },
    ...{ title: scene?.title ?? '', note: scene?.note ?? '' },
    next: next ? { title: next.title, note: next.note ?? '' } : null,
  };
}
