import { decodeLink } from '@/lib/share/link';
import type { Project } from '@/lib/project/project';
import type { Keep, Work } from './keep-work';
import { createForm } from './request-form';

/** What the page should show after it was loaded, or after its address's hash changed. */
export type OpenedWork =
  { origin: 'own'; work: Work | null; problem: string | null } | { origin: 'link'; work: Work; hash: string };

/** The project of a short link, as the page at its address came with it. */
export interface LinkedProject {
  /** Such as `/s/abc`; edits are kept under it. */
  path: string;
  project: Project;
}

export function isLink(hash: string): boolean {
  return /^#p\d/.test(hash);
}

/** The project of the link if there is one; otherwise, and where the link is broken, the visitor's own. */
export async function openWork(
  { hash, pathname }: { hash: string; pathname: string },
  keep: Keep,
  linked: LinkedProject | null,
): Promise<OpenedWork> {
  if (!isLink(hash)) {
    if (linked?.path === pathname) return openVisited(pathname, linked.project, keep);
    return { origin: 'own', work: await loadOwn(keep), problem: null };
  }
  const decoded = decodeLink(hash);
  if (!decoded.ok) return { origin: 'own', work: await loadOwn(keep), problem: decoded.message };
  return openVisited(hash, decoded.project, keep);
}

/** Work on a project nobody has touched yet. */
export function startWork(project: Project): Work {
  const tabs = project.open ?? [];
  return { project, tabs, active: tabs[0] ?? null, form: createForm(), selected: 0 };
}

async function openVisited(hash: string, project: Project, keep: Keep): Promise<OpenedWork> {
  const edited = await keep.loadVisited(hash).catch(() => null);
  return { origin: 'link', hash, work: edited ?? startWork(project) };
}

/** A browser may refuse its storage (private windows): the page works without. */
function loadOwn(keep: Keep): Promise<Work | null> {
  return keep.loadOwn().catch(() => null);
}
