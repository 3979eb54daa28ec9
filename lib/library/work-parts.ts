import { NO_COOKIES, type CookieState, type CookieStore } from '@/lib/cookies/cookie-store';
import { readCookies } from '@/lib/cookies/jar-cookie';
import { readNotes } from '@/lib/examples/line-note';
import { projectToStore, type OpenWork, type ProjectOrigin, type ProjectStore } from '@/lib/files/project-store';
import type { Project } from '@/lib/project/project';
import { firstForm } from '@/lib/request/first-form';
import { readForm, readRows, type PairRow, type RequestForm } from '@/lib/request/request-form';
import type { RequestStore } from '@/lib/request/request-store';
import type { SigningStore } from '@/lib/signature/signing-store';

/** The stores whose state a reload must not lose. */
export interface WorkStores {
  project: ProjectStore;
  request: RequestStore;
  cookies: CookieStore;
  signing: SigningStore;
}

/** A part of what is stored of a project. Its fields are named here and nowhere else. */
interface WorkPart<Fields extends object> {
  /** Reads its fields; one that is missing or broken is as in a project that nobody has touched. */
  read(stored: Record<string, unknown>, project: Project): Fields;
  /** Its fields as they are on the screen. */
  take(stores: WorkStores): Fields;
  /** Brings them to the screen, in place of what is there. */
  show(stores: WorkStores, fields: Fields, origin: ProjectOrigin): void;
  /** Shows them as another tab has changed them; a part without it is each tab's own. */
  follow?(stores: WorkStores, fields: Fields): void;
}

export interface RequestFields {
  /** Null for the form of the selected request, as the file has it. */
  form: RequestForm | null;
  /** Rows of the query that are switched off stand in no url. */
  query: PairRow[];
  /** Which request of `requests.http` the form shows. */
  selected: number | null;
}

const files: WorkPart<OpenWork> = {
  read: ({ tabs, active, emptyFolders, notes, example }, project) => ({
    project,
    tabs: Array.isArray(tabs) ? readTexts(tabs) : (project.open ?? []),
    active: typeof active === 'string' ? active : (project.open?.[0] ?? null),
    emptyFolders: readTexts(emptyFolders),
    notes: readNotes(notes),
    example: typeof example === 'string' ? example : null,
  }),
  take: ({ project }) => {
    const { tabs, active, emptyFolders, notes, example } = project.getState();
    return { project: projectToStore(project.getState()), tabs, active, emptyFolders, notes, example };
  },
  show: ({ project }, fields, origin) => project.getState().open(fields, origin),
  follow: (stores, { project }) => stores.project.getState().change(project),
};

const request: WorkPart<RequestFields> = {
  read: ({ form, query, selected }, { at }) => ({
    form: readForm(form),
    query: readRows(query) ?? [],
    selected: typeof selected === 'number' ? selected : (at?.request ?? null),
  }),
  take: ({ request }) => {
    const { form, query, selected } = request.getState();
    return { form, query, selected };
  },
  show: ({ project, request }, { form, query, selected }) => {
    const { saved, restore, select } = request.getState();
    if (form) restore(form, selected, query);
    else if (saved.length > 0) select(selected !== null && saved[selected] ? selected : 0);
    else restore(firstForm(project.getState().project.files), null);
  },
};

const cookies: WorkPart<{ cookies: CookieState }> = {
  read: ({ cookies }) => ({ cookies: readJar(cookies) }),
  take: ({ cookies }) => {
    const { enabled, cookies: jar } = cookies.getState();
    return { cookies: { enabled, cookies: jar } };
  },
  show: showJar,
  follow: showJar,
};

/** Signs bodies; see `SigningState`. */
const signing: WorkPart<{ secret: string }> = {
  read: ({ secret }) => ({ secret: typeof secret === 'string' ? secret : '' }),
  take: ({ signing }) => ({ secret: signing.getState().secret }),
  show: showSecret,
  follow: showSecret,
};

/** In the order in which they come to the screen. Whoever adds to what is stored adds a part. */
export const WORK_PARTS = [files, request, cookies, signing] as const;

function showJar(stores: WorkStores, { cookies }: { cookies: CookieState }): void {
  stores.cookies.getState().restore(cookies);
}

function showSecret({ signing }: WorkStores, { secret }: { secret: string }): void {
  signing.getState().setSecret(secret);
}

function readJar(value: unknown): CookieState {
  if (typeof value !== 'object' || value === null) return NO_COOKIES;
  const { enabled, cookies } = value as Record<string, unknown>;
  return { enabled: enabled !== false, cookies: readCookies(cookies) };
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
