import * as v from 'valibot';
import type { OutgoingResponse } from './playground';

const outgoingResponse = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  statusText: v.optional(v.string(), ''),
  headers: v.array(v.tuple([v.string(), v.string()])),
  body: v.union([v.string(), v.instance(Uint8Array<ArrayBufferLike>)]),
});

/** The answer of an embedding page's `fetch`, which may be plain JavaScript; an Error names the field that is wrong. */
export function parseOutgoingResponse(value: unknown): Required<OutgoingResponse> {
  const result = v.safeParse(outgoingResponse, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`its answer's ${v.getDotPath(issue) ?? 'shape'} is wrong: ${issue.message}`);
}
