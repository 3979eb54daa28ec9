import { fetchExample } from '@/lib/examples/fetch-examples';
import { exampleOf, isLink, type Address } from '@/lib/page/address';
import { reasonOf } from '@/lib/project/result';
import { decodeLink } from '@/lib/share/link';
import type { Project } from '@/lib/project/project';
import type { Libraries } from './libraries';
import { openRecord, type LibraryRecord } from './library-record';
import { startWork, type Work } from './work';
import type { ReadProject } from './stored-project';

/** What the page should show after it was loaded, or after its address's hash changed. */
export interface FoundWork {
  origin: 'own' | 'link';
  /** Where changes are kept. */
  record: LibraryRecord;
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

/** The project of the link if there is one; otherwise, and where the link is broken, the visitor's own. */
export async function findWork(
  { hash, pathname, search }: Address,
  libraries: Libraries,
  linked: LinkedProject | null,
): Promise<FoundWork> {
  if (!isLink(hash)) {
    if (linked?.path === pathname) return openVisited(pathname, startWork(linked.project), libraries);
    const slug = exampleOf(search);
    return slug === null ? openLastOwn(libraries) : openExample(slug, libraries);
  }
  const decoded = decodeLink(hash);
  return decoded.ok
    ? openVisited(hash, startWork(decoded.project), libraries)
    : { ...(await openLastOwn(libraries)), problem: decoded.message };
}

/** One of the visitor's own projects; null where it is not there or cannot be read. */
export async function findOwn(libraries: Libraries, id: string): Promise<FoundWork | null> {
  const record = openRecord(libraries.own, id);
  const read = await record.load();
  return read.state === 'stored' ? { origin: 'own', record, work: seen(record, read), problem: null } : null;
}

async function openLastOwn(libraries: Libraries): Promise<FoundWork> {
  const fresh: FoundWork = { origin: 'own', record: openRecord(libraries.own), work: null, problem: null };
  const id = await refusable(libraries.lastOwnId());
  // Also where there is none: the first change must not wait until the database is there.
  const record = id === null ? fresh.record : openRecord(libraries.own, id);
  const read = await refusable(record.load());
  if (read?.state === 'stored') return { ...fresh, record, work: seen(record, read) };
  if (read?.state !== 'broken') return fresh;
  const problem = `${read.broken.message} It stays as it is; save its data under “Your projects”.`;
  return { ...fresh, problem };
}

async function openExample(slug: string, libraries: Libraries): Promise<FoundWork> {
  try {
    const { project, notes } = await fetchExample(slug);
    return await openVisited(`?example=${slug}`, { ...startWork(project), notes }, libraries);
  } catch (error) {
    return { ...(await openLastOwn(libraries)), problem: reasonOf(error) };
  }
}

async function openVisited(address: string, start: Work, libraries: Libraries): Promise<FoundWork> {
  const record = openRecord(libraries.visited, address);
  const read = await refusable(record.load());
  const work = read?.state === 'stored' ? seen(record, read) : start;
  return { origin: 'link', record, work, problem: null };
}

function seen(record: LibraryRecord, { stored }: Extract<ReadProject, { state: 'stored' }>): Work {
  record.see(stored.revision);
  return stored.work;
}

/** A browser may refuse its storage (private windows): the page works without. */
function refusable<Result>(asked: Promise<Result>): Promise<Result | null> {
  return asked.catch(() => null);
}
