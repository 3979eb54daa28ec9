import { fetchExample } from '@/lib/examples/fetch-examples';
import type { ProjectOrigin } from '@/lib/files/project-store';
import { exampleOf, isLink, type Address } from '@/lib/page/address';
import { reasonOf } from '@/lib/project/result';
import { decodeLink } from '@/lib/share/link';
import type { Project } from '@/lib/project/project';
import type { Libraries } from './libraries';
import { openRecord, type LibraryRecord } from './library-record';
import { startWork, type Work } from './work';
import type { StoredProject } from './stored-project';

/** A project to be shown. */
export interface FoundWork {
  origin: ProjectOrigin;
  /** Where its changes are stored. */
  record: LibraryRecord;
  work: Work;
}

/** What there is for an address. */
export interface Search {
  /** Null where the visitor has no project yet. */
  found: FoundWork | null;
  /** Why it is not what was asked for. */
  problems: string[];
}

/** The project of a short link, as the page at its address came with it. */
export interface LinkedProject {
  /** Such as `/s/abc`; edits are stored under it. */
  path: string;
  project: Project;
}

/** The project of the link if there is one; otherwise, and where the link is broken, the visitor's own. */
export async function findWork(address: Address, libraries: Libraries, linked: LinkedProject | null): Promise<Search> {
  const { hash, pathname, search } = address;
  if (isLink(hash)) {
    const decoded = decodeLink(hash);
    if (decoded.ok) return findVisited(hash, startWork(decoded.project), libraries);
    return withProblem(decoded.message, await findWork({ ...address, hash: '' }, libraries, linked));
  }
  if (linked?.path === pathname) return findVisited(pathname, startWork(linked.project), libraries);
  const slug = exampleOf(search);
  return slug === null ? findLastOwn(libraries) : findExample(slug, libraries);
}

/** One of the visitor's own projects; null where it is not there or cannot be read. */
export async function findOwn(libraries: Libraries, id: string): Promise<FoundWork | null> {
  const record = openRecord(libraries.own, id);
  const read = await record.load();
  return read.state === 'stored' ? { origin: 'own', record, work: seen(record, read.stored) } : null;
}

async function findLastOwn(libraries: Libraries): Promise<Search> {
  const id = await refusable(libraries.lastOwnId());
  // Also where there is none: the first change must not wait until the database is there.
  const record = openRecord(libraries.own, id ?? undefined);
  const read = await refusable(record.load());
  if (read?.state === 'stored')
    return { found: { origin: 'own', record, work: seen(record, read.stored) }, problems: [] };
  if (read?.state === 'broken')
    return {
      found: null,
      problems: [`${read.broken.message} It stays as it is; save its data under “Your projects”.`],
    };
  return { found: id === null ? null : await findLastChanged(libraries), problems: [] };
}

/** Of a visitor whose last project was deleted, as in another tab. */
async function findLastChanged({ own }: Libraries): Promise<FoundWork | null> {
  const last = (await refusable(own.list()))?.stored[0];
  if (!last) return null;
  const record = openRecord(own, last.id);
  return { origin: 'own', record, work: seen(record, last) };
}

async function findExample(slug: string, libraries: Libraries): Promise<Search> {
  try {
    const { project, notes } = await fetchExample(slug);
    return await findVisited(`?example=${slug}`, { ...startWork(project), notes }, libraries);
  } catch (error) {
    return withProblem(reasonOf(error), await findLastOwn(libraries));
  }
}

async function findVisited(address: string, start: Work, libraries: Libraries): Promise<Search> {
  const record = openRecord(libraries.visited, address);
  const read = await refusable(record.load());
  const work = read?.state === 'stored' ? seen(record, read.stored) : start;
  return { found: { origin: 'link', record, work }, problems: [] };
}

function withProblem(problem: string, { found, problems }: Search): Search {
  return { found, problems: [problem, ...problems] };
}

function seen(record: LibraryRecord, { revision, work }: StoredProject): Work {
  record.see(revision);
  return work;
}

/** A browser may refuse its storage (private windows): the page works without. */
function refusable<Result>(asked: Promise<Result>): Promise<Result | null> {
  return asked.catch(() => null);
}
