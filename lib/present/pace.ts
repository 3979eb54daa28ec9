import type { Prompt } from './prompt';

/** The time since the show began to move, beside what was planned: `1:20 of 3:00`. */
export interface Pace {
  text: string;
  isLate: boolean;
}

/** @param now in milliseconds since 1970, by the stage's clock */
export function paceOf({ startedAt, plannedMs }: Prompt, now: number): Pace {
  const elapsed = startedAt === null ? 0 : Math.max(0, now - startedAt);
  const planned = plannedMs > 0 ? ` of ${minutesOf(plannedMs)}` : '';
  return { text: minutesOf(elapsed) + planned, isLate: plannedMs > 0 && elapsed > plannedMs };
}

function minutesOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
