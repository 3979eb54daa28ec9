import type { LineNote } from '@/lib/examples/line-note';
import type { Project } from '@/lib/project/project';
import { createSaveQueue } from '@/lib/library/save-queue';
import { openRecord, type LibraryRecord } from '@/lib/library/library-record';
import { followWork, showWork, startWork, takeWork, type Work } from '@/lib/library/work';
import { findOwn, findWork, type FoundWork } from '@/lib/library/find-work';
import { isLink, withoutLink } from '@/lib/page/address';
import type { Page } from '@/lib/page/page';
import type { Tab } from './tab';
import type { CookieStore } from '@/lib/cookies/cookie-store';
import type { SigningStore } from '@/lib/signature/signing-store';
import type { ProjectStore } from '@/lib/files/project-store';
import type { LibraryChange } from '@/lib/library/project-library';
import type { RequestStore } from '@/lib/request/request-store';
import type { RunStore } from '@/lib/run/run-store';
import { statusOf, type StorageStore } from '@/lib/library/storage-store';
import type { ToastStore } from '@/lib/console/toast-store';

interface Stores {
  project: ProjectStore;
  request: RequestStore;
  run: RunStore;
  cookies: CookieStore;
  signing: SigningStore;
  storage: StorageStore;
  toasts: ToastStore;
}

export interface Keeping {
  /** Opens what the address asks for, then keeps every change. @returns its undo */
  start(): Promise<() => void>;
  /** Resolves when what is on the screen is kept. */
  saveNow(): Promise<void>;
  adopt(): void;
  goBack(): void;
  /** The name under which what is on the screen is kept. */
  openId(): string;
  /** Opens another of the visitor's projects. */
  openOwn(id: string): Promise<void>;
  /** Adds a project to the visitor's own and opens it. */
  addOwn(project: Project, notes?: LineNote[]): Promise<void>;
}

/** Keeps what is on the screen in the browser: the visitor's own project, or the link's beside it. */
export function keepInStep(stores: Stores, { page, libraries, linked }: Tab, first: Project): Keeping {
  const { project, request, run, cookies, signing, storage, toasts } = stores;
  let record = openRecord(libraries.own);
  let applying = false;

  const saver = createSaveQueue(() => {
    const [target, work, { origin }] = [record, takeWork(stores), project.getState()];
    return async () => {
      try {
        if ((await target.save(work)) === 'conflict') return await keepApart(target, work);
        if (origin === 'own') void libraries.rememberOwnId(target.id).catch(refuse);
        if (storage.getState().status.name !== 'kept-apart') storage.getState().settle({ name: 'kept' });
      } catch (error) {
        refuse(error);
      }
    };
  });
  const refuse = (error: unknown) => storage.getState().settle(statusOf(error));
  const schedule = () => {
    if (!applying) saver.schedule();
  };
  /** Two tabs changed the same version: this tab's becomes a project of its own, and neither is lost. */
  const keepApart = async (target: LibraryRecord, work: Work) => {
    const title = `${work.project.title ?? 'Untitled'} (other tab)`;
    const apart = openRecord(libraries.own);
    await apart.save({ ...work, project: { ...work.project, title } });
    const otherId = project.getState().origin === 'own' ? target.id : null;
    storage.getState().settle({ name: 'kept-apart', title, otherId });
    if (record !== target) return;
    record = apart;
    project.getState().setOrigin('own');
    project.getState().setTitle(title);
    leaveLink(page);
  };
  const receive = async ({ id, revision }: LibraryChange) => {
    const target = record;
    if (id !== target.id || target.isSeen(revision) || saver.isPending()) return;
    const read = await target.load();
    if (read.state !== 'stored' || record !== target || saver.isPending()) return;
    target.see(read.stored.revision);
    applying = true;
    const { work } = read.stored;
    followWork(stores, work);
    applying = false;
  };
  const showOpened = (opened: FoundWork, work: Work) => {
    record = opened.record;
    show(stores, work, opened.origin);
  };
  const open = async () => {
    saver.flush();
    const before = project.getState().project;
    const opened = await findWork(page.address(), libraries, linked);
    if (opened.problem) toasts.getState().add(opened.problem);
    if (opened.work || isLink(page.address().hash)) showOpened(opened, opened.work ?? startWork(first));
    else {
      record = opened.record;
      if (project.getState().project !== before) saver.schedule();
    }
    if (opened.origin === 'own') leaveLink(page);
    page.reveal();
  };
  const showOwn = async (id: string) => {
    saver.flush();
    const opened = await findOwn(libraries, id);
    if (!opened?.work) return;
    showOpened(opened, opened.work);
    await libraries.rememberOwnId(id);
    leaveLink(page);
  };
  const addOwn = async (work: Work) => {
    saver.flush();
    showOpened({ origin: 'own', record: openRecord(libraries.own), work, problem: null }, work);
    leaveLink(page);
    await saver.saveNow();
  };
  return {
    start: async () => {
      await open();
      const undo = [
        project.subscribe(schedule),
        request.subscribe(schedule),
        cookies.subscribe(schedule),
        signing.subscribe(schedule),
        // The runs of a project outlive the page; so must the project.
        run.subscribe((now, before) => {
          if (now.run.state === 'done' && before.run.state === 'running' && project.getState().origin === 'own')
            schedule();
        }),
        libraries.own.subscribe((change) => void receive(change)),
        libraries.visited.subscribe((change) => void receive(change)),
        page.onHashChange(() => isLink(page.address().hash) && void open()),
        page.onHide(saver.flush),
      ];
      return () => {
        undo.forEach((step) => step());
        saver.flush();
      };
    },
    saveNow: saver.saveNow,
    openId: () => record.id,
    goBack: () => {
      saver.flush();
      // A short link's page is another page, not another state of this one.
      if (linked?.path === page.address().pathname) return page.load('/');
      run.getState().clear();
      page.pushAddress(page.address().pathname);
      void open().then(() => project.getState().origin === 'link' && show(stores, startWork(first), 'own'));
    },
    adopt: () => {
      saver.flush();
      const before = libraries.lastOwnId().catch(() => null);
      record = openRecord(libraries.own);
      const adopted = record.id;
      project.getState().setOrigin('own');
      leaveLink(page);
      const undo = async () => {
        const previous = await before;
        if (previous === null) show(stores, startWork(first), 'own');
        else await showOwn(previous);
        await libraries.own.remove(adopted);
      };
      void saver
        .saveNow()
        .then(() => toasts.getState().add('The project is yours now.', { label: 'Undo', run: () => void undo() }));
    },
    openOwn: showOwn,
    addOwn: (added, notes = []) => addOwn({ ...startWork(added), notes }),
  };
}

function show(stores: Stores, work: Work, origin: 'own' | 'link'): void {
  showWork(stores, work, origin);
  stores.run.getState().clear();
}

/** What is on the screen is no link's any more, so the address must not say so. */
function leaveLink(page: Page): void {
  const address = withoutLink(page.address());
  if (address !== null) page.replaceAddress(address);
}
