import { receivedOf } from '@/lib/run/received';
import type { Run } from '@/lib/run/run-store';

/** What the stage shows of an answer: text only, so that another window can show the same. */
export interface StageAnswer {
  /** 0 where no response came. */
  status: number;
  /** Empty while nothing has come. */
  text: string;
  /** Whether all of it is there. */
  isDone: boolean;
}

/** More of a body nobody reads on a wall. */
const MOST_CHARACTERS = 20_000;

/** The answer as it stands: status, headers and body as one text. Null before anything was sent. */
export function answerOf(run: Run): StageAnswer | null {
  if (run.state === 'idle') return null;
  if (run.state === 'refused') return { status: 0, text: `Not sent: ${run.message}`, isDone: true };
  if (run.state === 'running' && !run.head) return { status: 0, text: '', isDone: false };
  const { status, statusText, headers, body, contentType } = receivedOf(run);
  const failure = run.state === 'done' ? run.response.failure : undefined;
  const isDone = run.state === 'done';
  if (failure && status === 0) return { status, text: failure.message, isDone };
  const head = [`${status} ${statusText}`.trim(), ...headers.map(([name, value]) => `${name}: ${value}`)];
  const parts = [head.join('\n'), bodyText(body, contentType, isDone), failure?.message ?? ''];
  return { status, text: parts.filter(Boolean).join('\n\n'), isDone };
}

function bodyText(body: Uint8Array, contentType = '', isDone: boolean): string {
  if (body.byteLength === 0) return '';
  if (body.includes(0)) return `${body.byteLength} bytes`;
  const text = new TextDecoder().decode(body.subarray(0, MOST_CHARACTERS * 4)).slice(0, MOST_CHARACTERS);
  return isDone && /[/+]json\b/i.test(contentType) ? indented(text) : text.trimEnd();
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
