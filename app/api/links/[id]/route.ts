import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { getLinkStore } from '@/server/links/get-link-store';
import { isLinkId } from '@/server/links/link-id';
import { noSuchLink, problem, storeIsDown } from '@/server/links/problem';

const paramsSchema = z.object({ id: z.string().refine(isLinkId) });
const authorizationSchema = z.string().regex(/^Bearer [\w-]{1,200}$/);

/** The project of a link. The id is a hash of it, so it never changes; it can only go away. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/links/[id]'>) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchLink();

  const link = await getLinkStore().read(data.id);
  if (link.state === 'unavailable') return storeIsDown();
  if (link.state === 'missing') return noSuchLink();

  const etag = `"${data.id}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json(link.project, { headers });
}

/** Deletes a link, for who has its secret: `Authorization: Bearer <secret>`. */
export async function DELETE(request: NextRequest, { params }: RouteContext<'/api/links/[id]'>) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchLink();

  const authorization = authorizationSchema.safeParse(request.headers.get('authorization'));
  if (!authorization.success) return secretIsMissing();

  const { state } = await getLinkStore().remove(data.id, authorization.data.slice('Bearer '.length));
  if (state === 'unavailable') return storeIsDown();
  if (state === 'missing') return noSuchLink();
  if (state === 'wrong-secret') return secretIsWrong();
  return new Response(null, { status: 204 });
}

function secretIsMissing() {
  const detail = 'Send "Authorization: Bearer SECRET" with the secret that came when the link was created.';
  return problem({ status: 401, title: 'The secret is missing', detail }, { 'WWW-Authenticate': 'Bearer' });
}

function secretIsWrong() {
  const detail = 'Only the secret that came when the link was first created deletes it.';
  return problem({ status: 403, title: 'The secret is not this link’s', detail });
}
