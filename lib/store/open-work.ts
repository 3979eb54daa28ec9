import { decodeLink } from '@/lib/share/link';
import type { Project } from '@/lib/project/project';
import type { Keep } from './keep-work';
import { openRecord, type KeptRecord } from './kept-record';
import { startWork, type Work } from './kept-work';
import type { ReadProject } from './projects-library';

/** What the page should show after it was loaded, or after its address's hash changed. */
export interface OpenedWork {
  origin: 'own' | 'link';
  /** Where changes are kept. */
  record: KeptRecord;
  /** Null where the visitor has no project yet. */
  work: Work | null;
  /** Why it is not what was asked for. */
  problem: string | null;
}

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
  if (!isLink(hash)) return linked?.path === pathname ? openVisited(pathname, linked.project, keep) : openLastOwn(keep);
  const decoded = decodeLink(hash);
  return decoded.ok
    ? openVisited(hash, decoded.project, keep)
    : { ...(await openLastOwn(keep)), problem: decoded.message };
}

/** One of the visitor's own projects; null where it is not there or cannot be read. */
export async function openOwn(keep: Keep, id: string): Promise<OpenedWork | null> {
  const record = openRecord(keep.library, id);
  const read = await record.load();
  return read.state === 'kept' ? { origin: 'own', record, work: seen(record, read), problem: null } : null;
}

async function openLastOwn(keep: Keep): Promise<OpenedWork> {
  const fresh: OpenedWork = { origin: 'own', record: openRecord(keep.library), work: null, problem: null };
  const id = await refusable(keep.lastOwnId());
  // Also where there is none: the first change must not wait until the database is there.
  const record = id === null ? fresh.record : openRecord(keep.library, id);
  const read = await refusable(record.load());
  if (read?.state === 'kept') return { ...fresh, record, work: seen(record, read) };
  if (read?.state !== 'broken') return fresh;
  const problem = `${read.broken.message} It stays as it is; save its data under “Your projects”.`;
  return { ...fresh, problem };
}

async function openVisited(address: string, project: Project, keep: Keep): Promise<OpenedWork> {
  const record = openRecord(keep.visited, address);
  const read = await refusable(record.load());
  const work = read?.state === 'kept' ? seen(record, read) : startWork(project);
  return { origin: 'link', record, work, problem: null };
}

function seen(record: KeptRecord, { kept }: Extract<ReadProject, { state: 'kept' }>): Work {
  record.see(kept.revision);
  return kept.work;
}

/** A browser may refuse its storage (private windows): the page works without. */
function refusable<Result>(asked: Promise<Result>): Promise<Result | null> {
  return asked.catch(() => null);
}
