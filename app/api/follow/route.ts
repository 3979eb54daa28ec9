import type { NextRequest } from 'next/server';
import { tooLarge, tooMany } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { readLinksConfig } from '@/server/links/links-config';
import { originOf } from '@/server/links/origin-of';
import { problem, storeIsDown } from '@/server/links/problem';
import { readJson } from '@/server/links/read-json';
import { projectSchema } from '@/server/links/stored-link';

const MAX_BYTES = 256 * 1024;

const limitRate = createRateLimit(readLinksConfig(process.env).perMinute);

/** Creates a show of a project with scenes: 201 with the address for its audience, and the secret of who tells it. */
export async function POST(request: NextRequest) {
  const rate = await limitRate(clientAddress(request.headers));
  if (!rate.ok) return tooMany('Too many shows', rate.retryAfterSeconds);

  const body = await readJson(request, MAX_BYTES);
  if (!body.ok) return body.problem.status === 413 ? tooLarge(MAX_BYTES) : problem(body.problem);

  const project = projectSchema.safeParse(body.value);
  if (!project.success)
    return problem({
      status: 422,
      title: 'The body is no project',
      detail: project.error.issues[0]?.message ?? '',
    });

  const show = await getShows().store.create(project.data);
  if (show.state === 'unavailable') return storeIsDown();

  const { id, secret } = show;
  const url = `${originOf(request.headers)}/present?follow=${id}`;
  return Response.json({ id, url, secret }, { status: 201, headers: { Location: url, 'Cache-Control': 'no-store' } });
}
