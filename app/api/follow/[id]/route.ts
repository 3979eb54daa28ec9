import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseShowMessage } from '@/lib/present/show-message';
import { noSuchShow, secretIsMissing, tooLarge, tooMany } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { readBearer } from '@/server/follow/read-bearer';
import { isShowId } from '@/server/follow/show-store';
import { streamFrames } from '@/server/follow/stream-frames';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { problem, storeIsDown } from '@/server/links/problem';
import { readJson } from '@/server/links/read-json';

interface Context {
  params: Promise<{ id: string }>;
}

/** More than a stage with the largest file that a link holds. */
const MAX_BYTES = 512 * 1024;
/** A writer tells what is typed ten times a second at most. */
const TOLD_PER_MINUTE = 1200;

const paramsSchema = z.object({ id: z.string().refine(isShowId) });
const toldSchema = z.object({
  count: z.int().positive(),
  message: z.unknown().transform((value, context) => {
    const message = parseShowMessage(value);
    if (message) return message;
    context.addIssue({ code: 'custom', message: 'it is neither what a stage shows nor its end' });
    return z.NEVER;
  }),
});

// Compressed, an event would wait for the next ones.
const STREAM_HEADERS = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' };

const limitRate = createRateLimit(TOLD_PER_MINUTE);

/** The show as it stands and whatever it becomes, as a stream of events (`EventSource`). */
export async function GET(request: NextRequest, { params }: Context) {
  const client = clientAddress(request.headers);
  const show = await findShow(params, client);
  if (!show.ok) return show.refusal;

  const seen = Number(request.headers.get('last-event-id')) || 0;
  return new Response(
    streamFrames((listener) => getShows().audience.join(show.id, client, listener), seen),
    { headers: STREAM_HEADERS },
  );
}

/** Without it Next.js would take GET's answer and leave its stream open: a reader that never goes. */
export async function HEAD(request: NextRequest, { params }: Context) {
  const show = await findShow(params, clientAddress(request.headers));
  const { status, headers } = show.ok ? { status: 200, headers: STREAM_HEADERS } : show.refusal;
  return new Response(null, { status, headers });
}

/** Tells what the show looks like now: `Authorization: Bearer <secret>`, `{ count, message }`. 409 where a newer state is there. */
export async function PUT(request: NextRequest, { params }: Context) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchShow();

  const secret = readBearer(request.headers);
  if (secret === null) return secretIsMissing();
  const { store } = getShows();
  const { state } = await store.check(data.id, secret);
  if (state === 'unavailable') return storeIsDown();
  if (state === 'missing') return noSuchShow();
  if (state === 'wrong-secret') return secretIsWrong();
  // Only then: whoever does not have a secret takes nothing from the writers.
  const rate = await limitRate(data.id);
  if (!rate.ok) return tooMany('Too many states of the show', rate.retryAfterSeconds);

  const body = await readJson(request, MAX_BYTES);
  if (!body.ok) return body.problem.status === 413 ? tooLarge(MAX_BYTES) : problem(body.problem);
  const told = toldSchema.safeParse(body.value);
  if (!told.success) return invalidState(z.prettifyError(told.error));

  const { count, message } = told.data;
  const result = await store.tell(data.id, { count, message: JSON.stringify(message) });
  if (result.state === 'unavailable') return storeIsDown();
  if (result.state === 'older') return Response.json({ count: result.count }, { status: 409 });
  return new Response(null, { status: 204 });
}

/** The show that somebody wants to follow, or why not. */
async function findShow(
  params: Context['params'],
  client: string,
): Promise<{ ok: true; id: string } | { ok: false; refusal: Response }> {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return { ok: false, refusal: noSuchShow() };
  const { store, audience } = getShows();
  const { state } = await store.exists(data.id);
  if (state === 'unavailable') return { ok: false, refusal: storeIsDown() };
  if (state === 'missing') return { ok: false, refusal: noSuchShow() };
  const room = audience.roomFor(client);
  if (room === 'free') return { ok: true, id: data.id };
  return { ok: false, refusal: room === 'full' ? isFull() : clientIsFull() };
}

function isFull() {
  const detail = 'As many people follow shows on this server as it can serve. Try again in a minute.';
  return problem({ status: 503, title: 'There is no room', detail }, { 'Retry-After': '60' });
}

function clientIsFull() {
  const detail =
    'From your network, half of all people follow shows that this server can serve. Try again in a minute.';
  return problem({ status: 429, title: 'Too many readers from one network', detail }, { 'Retry-After': '60' });
}

function invalidState(detail: string) {
  return problem({ status: 422, title: 'The body is no state of a show', detail });
}

function secretIsWrong() {
  const detail = 'Only the secret that came when the show was created tells it.';
  return problem({ status: 403, title: 'The secret is not this show’s', detail });
}
