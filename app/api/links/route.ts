import type { NextRequest } from 'next/server';
import { clientAddress } from '@/server/links/client-address';
import { getLinkStore } from '@/server/links/get-link-store';
import { createRateLimit } from '@/server/links/limit-rate';
import { readLinksConfig } from '@/server/links/links-config';
import { originOf } from '@/server/links/origin-of';
import { problem, storeIsDown } from '@/server/links/problem';
import { readJson } from '@/server/links/read-json';
import { projectSchema } from '@/server/links/stored-link';

/** A larger project still fits into a link that carries it. */
const MAX_BYTES = 256 * 1024;

const limitRate = createRateLimit(readLinksConfig(process.env).perMinute);

/** Stores a project. 201 with the link and the secret that deletes it; 200 without one where the link exists. */
export async function POST(request: NextRequest) {
  const rate = await limitRate(clientAddress(request.headers));
  if (!rate.ok) return tooManyLinks(rate.retryAfterSeconds);

  const body = await readJson(request, MAX_BYTES);
  if (!body.ok) return problem(body.problem);

  const project = projectSchema.safeParse(body.value);
  if (!project.success) return invalidProject(project.error.issues[0]?.message ?? '');

  const link = await getLinkStore().create(project.data);
  if (link.state === 'unavailable') return storeIsDown();

  const url = `${originOf(request.headers)}/s/${link.id}`;
  const headers = { Location: url, 'Cache-Control': 'no-store' };
  if (link.state === 'exists') return Response.json({ id: link.id, url }, { headers });
  return Response.json({ id: link.id, url, secret: link.secret }, { status: 201, headers });
}

function tooManyLinks(seconds: number) {
  const detail = `Try again in ${seconds} s. A link that carries the project itself needs no server.`;
  return problem({ status: 429, title: 'Too many links', detail }, { 'Retry-After': String(seconds) });
}

function invalidProject(detail: string) {
  return problem({ status: 422, title: 'The body is no project', detail });
}
