import * as v from 'valibot';
import { promptSchema, type Prompt } from './prompt';
import type { StageShot } from './stage-shot';

/** How often each button of a remote was pressed since the phone has it. */
export type Presses = Record<'next' | 'previous' | 'rescue', number>;

/**
 * What whoever follows a show is told: all that is to be seen, or that it is over. A phone that is a remote is told the
 * `prompt`, how many presses the stage has `heard`, and when it was told, in milliseconds since 1970; the phone tells its
 * `presses`.
 */
export type ShowMessage =
  | { type: 'shot'; shot: StageShot }
  | { type: 'prompt'; prompt: Prompt; heard: number; toldAt: number }
  | { type: 'presses'; presses: Presses }
  | { type: 'end' };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const stageShot = v.object({
  at: count,
  count,
  title: v.string(),
  file: v.nullable(v.string()),
  code: v.string(),
  lines: v.nullable(v.tuple([count, count])),
  request: v.object({ method: v.string(), url: v.string(), headers: v.string(), body: v.string() }),
  answer: v.nullable(v.object({ status: count, text: v.string(), isDone: v.boolean() })),
  isDark: v.boolean(),
  zoom: v.pipe(v.number(), v.minValue(-5), v.maxValue(8)),
  linesAbove: v.pipe(v.number(), v.minValue(0)),
  link: v.nullable(v.string()),
});

const showMessage = v.variant('type', [
  v.object({ type: v.literal('shot'), shot: stageShot }),
  v.object({ type: v.literal('prompt'), prompt: promptSchema, heard: count, toldAt: count }),
  v.object({ type: v.literal('presses'), presses: v.object({ next: count, previous: count, rescue: count }) }),
  v.object({ type: v.literal('end') }),
]);

/** Reads what a stranger's stage says; null for anything else. */
export function parseShowMessage(value: unknown): ShowMessage | null {
  const parsed = v.safeParse(showMessage, value);
  return parsed.success ? parsed.output : null;
}
