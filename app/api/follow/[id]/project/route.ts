import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { noSuchShow } from '@/server/follow/follow-problems';
import { getShows } from '@/server/follow/get-shows';
import { isShowId } from '@/server/follow/show-store';
import { storeIsDown } from '@/server/links/problem';

const paramsSchema = z.object({ id: z.string().refine(isShowId) });

/** The project of a show with its scenes, for a reader who wants to try it. */
export async function GET(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { success, data } = paramsSchema.safeParse(await params);
  if (!success) return noSuchShow();

  const show = await getShows().store.readProject(data.id);
  if (show.state === 'unavailable') return storeIsDown();
  if (show.state === 'missing') return noSuchShow();
  return Response.json(show.project, { headers: { 'Cache-Control': 'private, max-age=3600' } });
}
