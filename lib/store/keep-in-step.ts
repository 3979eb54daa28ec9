import type { Project } from '@/lib/project/project';
import type { Keep, Work } from './keep-work';
import { isLink, openWork, startWork, type LinkedProject } from './open-work';
import { projectToStore, type ProjectStore } from './project-store';
import type { RequestStore } from './request-store';
import type { RunStore } from './run-store';
import type { ToastStore } from './toast-store';

interface Stores {
  project: ProjectStore;
  request: RequestStore;
  run: RunStore;
  toasts: ToastStore;
}

export interface Keeping {
  /** Opens what the address asks for, then keeps every change. @returns its undo */
  start(): Promise<() => void>;
  /** Resolves when what is on the screen is kept. */
  saveNow(): Promise<void>;
  adopt(): void;
  goBack(): void;
  /** Opens another of the visitor's projects. */
  openOwn(id: string): Promise<void>;
  /** Adds a project to the visitor's own and opens it. @returns its id */
  addOwn(project: Project): Promise<string>;
}

/** A pause in typing after which work is kept. */
const PAUSE_MS = 250;

/** Keeps what is on the screen in the browser: the visitor's own project, or the link's beside it. */
export function keepInStep(stores: Stores, keep: Keep, first: Project, linked: LinkedProject | null): Keeping {
  const { project, request, run, toasts } = stores;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let linkHash = '';

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const work = readStores(project, request);
    const saved =
      project.getState().origin === 'link' ? keep.saveVisited({ hash: linkHash, work }) : keep.saveOwn(work);
    return saved.catch(refuse);
  };
  const refuse = () => toasts.getState().add('This browser refuses to keep your work. Share it as a link to be safe.');
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  };
  const flush = () => {
    if (timer) void save();
  };
  const open = async () => {
    flush();
    const opened = await openWork(location, keep, linked);
    if (opened.origin === 'link') linkHash = opened.hash;
    else if (opened.problem) toasts.getState().add(opened.problem);
    const work = opened.work ?? startWork(first);
    if (opened.work || isLink(location.hash)) show(stores, work, opened.origin);
    if (opened.origin === 'own') leaveLink();
    delete document.documentElement.dataset['restoring'];
  };
  const openOwn = async (id: string) => {
    flush();
    const work = await keep.openOwn(id);
    if (!work) return;
    show(stores, work, 'own');
    leaveLink();
  };
  return {
    start: async () => {
      await open();
      const undo = [project.subscribe(schedule), request.subscribe(schedule)];
      const reopen = () => {
        if (isLink(location.hash)) void open();
      };
      addEventListener('hashchange', reopen);
      addEventListener('pagehide', flush);
      return () => {
        removeEventListener('hashchange', reopen);
        removeEventListener('pagehide', flush);
        undo.forEach((step) => step());
        flush();
      };
    },
    saveNow: save,
    goBack: () => {
      flush();
      // A short link's page is another page, not another state of this one.
      if (linked?.path === location.pathname) return location.assign('/');
      run.getState().clear();
      history.pushState(null, '', location.pathname);
      void open().then(() => project.getState().origin === 'link' && show(stores, startWork(first), 'own'));
    },
    adopt: () => {
      const before = keep.ownId() ?? keep.loadOwn().then(() => keep.ownId());
      void Promise.resolve(before)
        .then(async (previous) => {
          const adopted = await keep.addOwn(readStores(project, request));
          project.setState({ origin: 'own' });
          leaveLink();
          const undo = async () => {
            if (previous === null) show(stores, startWork(first), 'own');
            else await openOwn(previous);
            await keep.library.remove(adopted);
          };
          toasts.getState().add('The project is yours now.', { label: 'Undo', run: () => void undo() });
        })
        .catch(refuse);
    },
    openOwn,
    addOwn: async (added) => {
      flush();
      const work = startWork(added);
      const id = await keep.addOwn(work);
      show(stores, work, 'own');
      leaveLink();
      return id;
    },
  };
}

function readStores(project: ProjectStore, request: RequestStore): Work {
  const state = project.getState();
  const { form, selected } = request.getState();
  return { project: projectToStore(state), tabs: state.tabs, active: state.active, form, selected };
}

function show({ project, request, run }: Stores, work: Work, origin: 'own' | 'link'): void {
  project.getState().replace(work.project, origin);
  const { files } = work.project;
  const tabs = work.tabs.filter((path) => files[path] !== undefined);
  if (tabs.length > 0)
    project.setState({ tabs, active: work.active && tabs.includes(work.active) ? work.active : (tabs[0] ?? null) });
  if (work.selected !== null && request.getState().saved[work.selected]) request.getState().select(work.selected);
  else request.getState().restore(work.form, null);
  run.getState().clear();
}

/** What is on the screen is no link's any more, so the address must not say so. */
function leaveLink(): void {
  if (location.pathname.startsWith('/s/')) history.replaceState(null, '', '/');
  else if (isLink(location.hash)) history.replaceState(null, '', location.pathname + location.search);
}
