import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseShowMessage } from '@/lib/present/show-message';
import { noSuchShow, tooLarge, tooMany } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { isShowId } from '@/server/follow/show-store';
import { streamFrames } from '@/server/follow/stream-frames';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { problem, storeIsDown } from '@/server/links/problem';
import { readJson } from '@/server/links/read-json';

interface Context {
  params: Promise<{ id: string }>;
}

const MAX_BYTES = 128 * 1024;
/** A writer tells what is typed ten times a second at most. */
const TOLD_PER_MINUTE = 1200;

const paramsSchema = z.object({ id: z.string().refine(isShowId) });
const authorizationSchema = z.string().regex(/^Bearer [\w-]{1,200}$/);
const toldSchema = z.object({
  count: z.int().positive(),
  message: z.unknown().transform((value, context) => {
    const message = parseShowMessage(value);
    if (message) return message;
    context.addIssue({ code: 'custom', message: 'it is neither what a stage shows nor its end' });
    return z.NEVER;
  }),
});

const limitRate = createRateLimit(TOLD_PER_MINUTE);

/** The show as it stands and whatever it becomes, as a stream of events (`EventSource`). */
export async function GET(request: NextRequest, { params }: Context) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchShow();

  const { store, audience } = getShows();
  const { state } = await store.exists(data.id);
  if (state === 'unavailable') return storeIsDown();
  if (state === 'missing') return noSuchShow();
  if (!audience.hasRoom()) return isFull();

  const seen = Number(request.headers.get('last-event-id')) || 0;
  // Compressed, an event would wait for the next ones.
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' };
  return new Response(
    streamFrames((listener) => audience.join(data.id, listener), seen),
    { headers },
  );
}

/** Tells what the show looks like now: `Authorization: Bearer <secret>`, `{ count, message }`. 409 where a newer state is there. */
export async function PUT(request: NextRequest, { params }: Context) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchShow();

  const authorization = authorizationSchema.safeParse(request.headers.get('authorization'));
  if (!authorization.success) return secretIsMissing();
  // Of this client alone: whoever does not have the secret takes nothing from the writer.
  const rate = await limitRate(`${data.id} ${clientAddress(request.headers)}`);
  if (!rate.ok) return tooMany('Too many states of the show', rate.retryAfterSeconds);

  const body = await readJson(request, MAX_BYTES);
  if (!body.ok) return body.problem.status === 413 ? tooLarge(MAX_BYTES) : problem(body.problem);
  const told = toldSchema.safeParse(body.value);
  if (!told.success) return invalidState(z.prettifyError(told.error));

  const { count, message } = told.data;
  const secret = authorization.data.slice('Bearer '.length);
  const result = await getShows().store.tell(data.id, secret, { count, message: JSON.stringify(message) });
  if (result.state === 'unavailable') return storeIsDown();
  if (result.state === 'missing') return noSuchShow();
  if (result.state === 'wrong-secret') return secretIsWrong();
  if (result.state === 'older') return Response.json({ count: result.count }, { status: 409 });
  return new Response(null, { status: 204 });
}

function isFull() {
  const detail = 'As many people follow shows on this server as it can serve. Try again in a minute.';
  return problem({ status: 503, title: 'There is no room', detail }, { 'Retry-After': '60' });
}

function invalidState(detail: string) {
  return problem({ status: 422, title: 'The body is no state of a show', detail });
}

function secretIsMissing() {
  const detail = 'Send "Authorization: Bearer SECRET" with the secret that came when the show was created.';
  return problem({ status: 401, title: 'The secret is missing', detail }, { 'WWW-Authenticate': 'Bearer' });
}

function secretIsWrong() {
  const detail = 'Only the secret that came when the show was created tells it.';
  return problem({ status: 403, title: 'The secret is not this show’s', detail });
}
