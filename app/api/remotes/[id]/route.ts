import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { noSuchShow, secretIsMissing, tooMany } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { readBearer } from '@/server/follow/read-bearer';
import { isShowId } from '@/server/follow/show-store';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { readLinksConfig } from '@/server/links/links-config';
import { problem, storeIsDown } from '@/server/links/problem';

const paramsSchema = z.object({ id: z.string().refine(isShowId) });

const limitRate = createRateLimit(readLinksConfig(process.env).perMinute);

/**
 * Claims a remote with the secret of its address, once (`Authorization: Bearer SECRET`): 200 `{ stage, secret }` with the show
 * that the stage tells, and a new secret, which tells `/api/follow/ID` what was pressed. 410 for everybody after the first.
 */
export async function POST(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const rate = await limitRate(clientAddress(request.headers));
  if (!rate.ok) return tooMany('Too many remotes', rate.retryAfterSeconds);

  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchShow();
  const ticket = readBearer(request.headers);
  if (ticket === null) return secretIsMissing();
  const claimed = await getShows().remotes.claim(data.id, ticket);
  if (claimed.state === 'unavailable') return storeIsDown();
  if (claimed.state === 'missing') return noSuchShow();
  if (claimed.state === 'used') return isUsed();

  const { stage, secret } = claimed;
  return Response.json({ stage, secret }, { headers: { 'Cache-Control': 'no-store' } });
}

function isUsed() {
  const detail = 'It opens one device, once, and within ten minutes. Press M on the stage for another one.';
  return problem({ status: 410, title: 'The link was used', detail });
}
