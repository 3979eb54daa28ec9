import { cache } from 'react';
import { notFound } from 'next/navigation';
import type { Project } from '@/lib/project/project';
import { getLinkStore } from './get-link-store';
import { isLinkId } from './link-id';

/**
 * The project of a short link, for the pages under it; asked for once a request. Where there is none the 404 page is
 * shown. Throws while the store does not answer: `error.tsx` says so and tries again.
 */
export const findLink = cache(async (id: string): Promise<Project> => {
  if (!isLinkId(id)) notFound();
  const link = await getLinkStore().read(id);
  if (link.state === 'missing') notFound();
  if (link.state === 'unavailable') throw new Error(`Failed to open the link ${id}: the store does not answer.`);
  return link.project;
});
