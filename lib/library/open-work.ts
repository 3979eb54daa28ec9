import { fetchExample } from '@/lib/examples/fetch-examples';
import { reasonOf } from '@/lib/project/result';
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

/** Which example an address such as `/?example=cors` asks for. */
export function exampleOf(search: string): string | null {
  return new URLSearchParams(search).get('example');
}

/** The project of the link if there is one; otherwise, and where the link is broken, the visitor's own. */
export async function openWork(
  { hash, pathname, search }: { hash: string; pathname: string; search: string },
  keep: Keep,
  linked: LinkedProject | null,
): Promise<OpenedWork> {
  if (!isLink(hash)) {
    if (linked?.path === pathname) return openVisited(pathname, startWork(linked.project), keep);
    const slug = exampleOf(search);
    return slug === null ? openLastOwn(keep) : openExample(slug, keep);
  }
  const decoded = decodeLink(hash);
  return decoded.ok
    ? openVisited(hash, startWork(decoded.project), keep)
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

async function openExample(slug: string, keep: Keep): Promise<OpenedWork> {
  try {
    const { project, notes } = await fetchExample(slug);
    return await openVisited(`?example=${slug}`, { ...startWork(project), notes }, keep);
  } catch (error) {
    return { ...(await openLastOwn(keep)), problem: reasonOf(error) };
  }
}

async function openVisited(address: string, start: Work, keep: Keep): Promise<OpenedWork> {
  const record = openRecord(keep.visited, address);
  const read = await refusable(record.load());
  const work = read?.state === 'kept' ? seen(record, read) : start;
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
