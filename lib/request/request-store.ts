import { createStore, type StoreApi } from 'zustand/vanilla';
import { addRequest, editRequest } from '@/lib/http-file/edit-http-file';
import type { HttpRequest } from '@/lib/http-file/http-file';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import type { ProjectState, ProjectStore } from '@/lib/files/project-store';
import type { Project } from '@/lib/project/project';
import { convertBody } from './convert-body';
import { firstForm } from './first-form';
import { createForm, withBodyKind, type BodyKind, type PairRow, type RequestForm } from './request-form';
import { draftOfForm, formOfRequest, isShown, REQUESTS_FILE } from './request-list';
import { readQuery, writeQuery } from './url-query';

export interface RequestState {
  form: RequestForm;
  /** The url's query as rows, those switched off included. */
  query: PairRow[];
  /** The requests of `requests.http`, in its order. */
  saved: HttpRequest[];
  /** Which saved request the form shows and edits; null, or one that is not there, where it is not saved. */
  selected: number | null;
  /** Whether Send was refused: from then on the form says what is wrong while it is typed. */
  attempted: boolean;
}

export interface RequestActions {
  /** Changes the form and, where it shows a saved request, the file. */
  edit(changes: Partial<RequestForm>): void;
  /** The body becomes one of another kind, made of this one at first; each kind keeps its own text. */
  setBodyKind(kind: BodyKind): void;
  setQuery(rows: PairRow[]): void;
  select(index: number): void;
  /** Shows the saved request for a route if there is one, otherwise a request that is not saved. */
  showRoute(method: string, pattern: string): void;
  /** Saves the form as a new request of the file. */
  save(name: string): void;
  /** `query`: the url's rows with those switched off. */
  restore(form: RequestForm, selected: number | null, query?: PairRow[]): void;
  setAttempted(attempted: boolean): void;
}

export type RequestStore = StoreApi<RequestState & RequestActions>;

/** The request form; it and `requests.http` are two views of the same text. */
export function createRequestStore(project: ProjectStore): RequestStore {
  const saved = parseHttpFile(requestsText(project.getState())).requests;
  const store = createStore<RequestState & RequestActions>()((set, get) => {
    /** What bodies of other kinds said, of the request that is shown. */
    let left: Partial<Record<BodyKind, string>> = {};
    const show = (form: RequestForm, selected: number | null, query = get().query) => {
      left = {};
      set({ form, selected, query: readQuery(form.url, query), attempted: false });
    };
    return {
      ...firstRequest(saved, project.getState().project),
      saved,
      attempted: false,
      edit: (changes) => {
        const form = { ...get().form, ...changes };
        set({ form, query: changes.url === undefined ? get().query : readQuery(form.url, get().query) });
        writeForm(project, form, get().selected);
      },
      setBodyKind: (kind) => {
        const { form } = get();
        if (kind === form.body.kind) return;
        left[form.body.kind] = form.body.text;
        const text = kind === 'none' ? form.body.text : (left[kind] ?? convertBody(kind, form.body.text));
        get().edit(withBodyKind(form, kind, text));
      },
      setQuery: (query) => {
        set({ query });
        const form = { ...get().form, url: writeQuery(get().form.url, query) };
        set({ form });
        writeForm(project, form, get().selected);
      },
      select: (index) => {
        const request = get().saved[index];
        if (request) show(formOfRequest(request), index);
      },
      showRoute: (method, pattern) => {
        const index = get().saved.findIndex((request) => request.method === method && isFor(request.url, pattern));
        if (index >= 0) get().select(index);
        else show(createForm(method, pattern), null);
      },
      save: (name) => {
        const added = addRequest(requestsText(project.getState()), { name, ...draftOfForm(get().form) });
        if (!added.ok) return;
        set({ selected: get().saved.length });
        project.getState().writeFile(REQUESTS_FILE, added.text);
      },
      restore: show,
      setAttempted: (attempted) => set({ attempted }),
    };
  });
  project.subscribe((now, before) => {
    const text = requestsText(now);
    if (text !== requestsText(before)) readFile(store, text);
  });
  return store;
}

/** Takes over what changed in the file, unless it is what the form says already. */
function readFile(store: StoreApi<RequestState & RequestActions>, text: string): void {
  const { selected, form, query } = store.getState();
  const saved = parseHttpFile(text).requests;
  const shown = selected === null ? undefined : saved[selected];
  // A request that is gone may be back with the next keystroke, as when the whole file is pasted anew.
  if (!shown || isShown(shown, form)) return store.setState({ saved });
  const next = formOfRequest(shown, form);
  store.setState({ saved, form: next, query: readQuery(next.url, query) });
}

/** A form that the file could not hold, such as one with a half-typed header, waits until it can. */
function writeForm(project: ProjectStore, form: RequestForm, selected: number | null): void {
  if (selected === null) return;
  const edited = editRequest(requestsText(project.getState()), selected, draftOfForm(form));
  if (edited.ok) project.getState().writeFile(REQUESTS_FILE, edited.text);
}

/** Whether a url's path is one of the pattern's. */
function isFor(url: string, pattern: string): boolean {
  const path = url.replace(/^(?:\{\{\w+\}\}|https?:\/\/[^/]+)/, '').split(/[?#]/)[0] ?? '';
  const source = pattern.split('/').map((segment) => {
    if (segment.startsWith('[[...')) return '.*';
    if (segment.startsWith('[...')) return '.+';
    return segment.startsWith('[') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('/')}/?$`).test(path);
}

function firstRequest(saved: HttpRequest[], { files, at }: Project): Pick<RequestState, 'form' | 'query' | 'selected'> {
  const selected = saved[at?.request ?? 0] ? (at?.request ?? 0) : 0;
  const [first] = saved.slice(selected);
  const form = first ? formOfRequest(first) : firstForm(files);
  return { form, query: readQuery(form.url), selected: first ? selected : null };
}

function requestsText({ project }: ProjectState): string {
  const text = project.files[REQUESTS_FILE];
  return typeof text === 'string' ? text : '';
}
