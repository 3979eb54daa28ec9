import { fetchExample, type FetchedExample } from '@/lib/examples/fetch-examples';
import type { LineNote } from '@/lib/examples/line-note';
import type { ProjectOrigin } from '@/lib/files/project-store';
import { exampleOf, isAt, isLink, type Address } from '@/lib/page/address';
import { reasonOf } from '@/lib/project/result';
import { decodeLink } from '@/lib/share/link';
import { hasSameContent } from '@/lib/share/same-content';
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

/** The project of a short link or an example, as the page at its address came with it. */
export interface LinkedProject {
  /** Such as `/s/abc`; edits of a short link's project are stored under it. */
  path: string;
  project: Project;
  /** What its author says of it, if it is an example. */
  notes?: LineNote[];
}

/** The project of the link or example that the address asks for; otherwise, and where that is broken, the visitor's own. */
export async function findWork(address: Address, libraries: Libraries, linked: LinkedProject | null): Promise<Search> {
  const { hash, pathname } = address;
  if (isLink(hash)) {
    const decoded = decodeLink(hash);
    if (decoded.ok) return findVisited(hash, startWork(decoded.project), libraries);
    return withProblem(decoded.message, await findWork({ ...address, hash: '' }, libraries, linked));
  }
  const at = linked && isAt(address, linked.path) ? linked : null;
  const slug = exampleOf(address);
  if (slug !== null) return findExample(slug, libraries, at);
  return at ? findVisited(pathname, startWork(at.project), libraries) : findLastOwn(libraries);
}

/** The visitor's own project of an example where it is as it was, else a new one. */
export async function findUntouched(slug: string, example: FetchedExample, { own }: Libraries): Promise<FoundWork> {
  const { project, notes } = example;
  const listed = await refusable(own.list());
  const untouched = listed?.stored.find(({ work }) => work.example === slug && hasSameContent(work.project, project));
  const record = openRecord(own, untouched?.id);
  const work = untouched ? seen(record, untouched) : { ...startWork(project), notes, example: slug };
  return { origin: 'own', record, work };
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

/** A tab comes back to the example that it had open, with all that was changed in it. */
async function findExample(slug: string, libraries: Libraries, linked: LinkedProject | null): Promise<Search> {
  const last = await findLastOwn(libraries);
  if (last.found?.work.example === slug) return last;
  try {
    const example = linked ? { project: linked.project, notes: linked.notes ?? [] } : await fetchExample(slug);
    return { found: await findUntouched(slug, example, libraries), problems: [] };
  } catch (error) {
    return withProblem(reasonOf(error), last);
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
