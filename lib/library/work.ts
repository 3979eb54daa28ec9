import { readNotes, type LineNote } from '@/lib/examples/line-note';
import type { Project } from '@/lib/project/project';
import { parseProject } from '@/lib/project/parse-project';
import { readCookies } from '@/lib/cookies/jar-cookie';
import { NO_COOKIES, type CookieState } from '@/lib/cookies/cookie-store';
import { readForm, readRows, type PairRow, type RequestForm } from '@/lib/request/request-form';

/** Everything a reload must not lose. */
export interface Work {
  project: Project;
  tabs: string[];
  active: string | null;
  /** Null for the form of the selected request, as the file has it. */
  form: RequestForm | null;
  /** Rows of the query that are switched off stand in no url. */
  query: PairRow[];
  /** Which request of `requests.http` the form shows. */
  selected: number | null;
  emptyFolders: string[];
  notes: LineNote[];
  cookies: CookieState;
  /** Signs bodies; see `SigningState`. */
  secret: string;
}

export type ReadWork = { ok: true; work: Work } | { ok: false; message: string };

/** Work on a project nobody has touched yet. */
export function startWork(project: Project): Work {
  const tabs = project.open ?? [];
  return {
    project,
    tabs,
    active: tabs[0] ?? null,
    form: null,
    query: [],
    selected: 0,
    emptyFolders: [],
    notes: [],
    cookies: NO_COOKIES,
    secret: '',
  };
}

/** Reads what was kept. Only a broken project is refused: what lies around it can do without. */
export function readWork(value: unknown): ReadWork {
  if (!isRecord(value)) return { ok: false, message: 'Failed to read the project: nothing readable is stored.' };
  const parsed = parseProject(value['project']);
  if (!parsed.ok) return parsed;
  const start = startWork(parsed.project);
  const { active, selected } = value;
  const work = {
    project: parsed.project,
    tabs: Array.isArray(value['tabs']) ? readTexts(value['tabs']) : start.tabs,
    active: typeof active === 'string' ? active : start.active,
    form: readForm(value['form']),
    query: readRows(value['query']) ?? [],
    selected: typeof selected === 'number' ? selected : null,
    emptyFolders: readTexts(value['emptyFolders']),
    notes: readNotes(value['notes']),
    cookies: readCookieState(value['cookies']),
    secret: typeof value['secret'] === 'string' ? value['secret'] : '',
  };
  return { ok: true, work };
}

function readCookieState(value: unknown): CookieState {
  if (!isRecord(value)) return NO_COOKIES;
  return { enabled: value['enabled'] !== false, cookies: readCookies(value['cookies']) };
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
