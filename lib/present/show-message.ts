import * as v from 'valibot';
import type { StageShot } from './stage-shot';

/** What whoever follows a show is told: all that is to be seen, or that it is over. */
export type ShowMessage = { type: 'shot'; shot: StageShot } | { type: 'end' };

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
  v.object({ type: v.literal('end') }),
]);

/** Reads what a stranger's stage says; null for anything else. */
export function parseShowMessage(value: unknown): ShowMessage | null {
  const parsed = v.safeParse(showMessage, value);
  return parsed.success ? parsed.output : null;
}
