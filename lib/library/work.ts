import type { ProjectOrigin } from '@/lib/files/project-store';
import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';
import { WORK_PARTS, type WorkStores } from './work-parts';

type Part = (typeof WORK_PARTS)[number];
/** All of the fields, of a union of those of each part. */
type Together<Fields> = (Fields extends unknown ? (fields: Fields) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything a reload must not lose. */
export type Work = Together<ReturnType<Part['read']>>;

export type ReadWork = { ok: true; work: Work } | { ok: false; message: string };

/** Work on a project nobody has touched yet. */
export function startWork(project: Project): Work {
  return collect((part) => part.read({}, project));
}

/** Reads what was stored. Only a broken project is refused: what lies around it can do without. */
export function readWork(value: unknown): ReadWork {
  if (typeof value !== 'object' || value === null)
    return { ok: false, message: 'Failed to read the project: nothing readable is stored.' };
  const stored = value as Record<string, unknown>;
  const parsed = parseProject(stored['project']);
  if (!parsed.ok) return parsed;
  return { ok: true, work: collect((part) => part.read(stored, parsed.project)) };
}

/** What is on the screen. */
export function takeWork(stores: WorkStores): Work {
  return collect((part) => part.take(stores));
}

/** Brings it to the screen, in place of what is there. */
export function showWork(stores: WorkStores, work: Work, origin: ProjectOrigin): void {
  for (const part of WORK_PARTS) part.show(stores, work, origin);
}

/** Shows what another tab has changed of the same project. */
export function followWork(stores: WorkStores, work: Work): void {
  for (const part of WORK_PARTS) part.follow?.(stores, work);
}

/** The same under another title; without one where that is empty. */
export function withTitle(work: Work, title: string): Work {
  const { title: _, ...untitled } = work.project;
  return { ...work, project: title === '' ? untitled : { ...untitled, title } };
}

function collect(fieldsOf: (part: Part) => object): Work {
  return Object.assign({}, ...WORK_PARTS.map(fieldsOf)) as Work;
}
