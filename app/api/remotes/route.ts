import type { NextRequest } from 'next/server';
import { tooMany } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { readLinksConfig } from '@/server/links/links-config';
import { originOf } from '@/server/links/origin-of';
import { storeIsDown } from '@/server/links/problem';

const limitRate = createRateLimit(readLinksConfig(process.env).perMinute);

/** Creates a remote of a stage: 201 with the phone's address, its show (`/api/follow/ID`), and what the stage tells the phone with. */
export async function POST(request: NextRequest) {
  const rate = await limitRate(clientAddress(request.headers));
  if (!rate.ok) return tooMany('Too many remotes', rate.retryAfterSeconds);

  const remote = await getShows().remotes.create();
  if (remote.state === 'unavailable') return storeIsDown();

  const { id, ticket, stage } = remote;
  // A fragment is sent to no server and stands in no log.
  const url = `${originOf(request.headers)}/remote#${id}.${ticket}`;
  return Response.json({ id, url, stage }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}
