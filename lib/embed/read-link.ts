import type { Project } from '@/lib/project/project';

/** The project of a playground link's `#p1.…`. Rejects with a TypeError that says what is wrong with the link. */
export async function readLink(hash: string): Promise<Project> {
  const { decodeLink } = await import('@/lib/share/link');
  const decoded = decodeLink(hash);
  if (!decoded.ok) throw new TypeError(decoded.message);
  return decoded.project;
}
