import type { LineNote } from '@/lib/examples/line-note';
import { findOwn, findWork, type FoundWork } from '@/lib/library/find-work';
import { openRecord, type LibraryRecord } from '@/lib/library/library-record';
import { statusOf } from '@/lib/library/storage-store';
import { showWork, startWork } from '@/lib/library/work';
import { hrefOf, isLink } from '@/lib/page/address';
import { leaveLink } from '@/lib/page/leave-link';
import type { Project } from '@/lib/project/project';
import { firstTab } from './first-tab';
import type { Stores } from './stores';
import type { Tab } from './tab';
import type { WorkSaver } from './work-saver';

/** Brings projects to the screen: the visitor's own, and those of links beside them. */
export interface WorkOpener {
  /** Opens what the address asks for, now and whenever it asks for something else. @returns its undo */
  start(): Promise<() => void>;
  /** Opens one of the visitor's projects. */
  openOwn(id: string): Promise<void>;
  /** Adds a project to the visitor's own and opens it. */
  addOwn(project: Project, notes?: LineNote[]): Promise<void>;
  /** Makes the project of the open link the visitor's own; a toast offers to undo that. */
  adopt(): Promise<void>;
  /** Leaves the project of the open link for the visitor's own. */
  goBack(): void;
}

type OpenerStores = Pick<
  Stores,
  'project' | 'request' | 'run' | 'cookies' | 'signing' | 'storage' | 'toasts' | 'layout'
>;

/** Where a link's project was before it was adopted. */
interface LeftLink {
  record: LibraryRecord;
  address: string;
}

/** `first` is what someone sees who has no project. */
export function createWorkOpener(stores: OpenerStores, saver: WorkSaver, tab: Tab, first: Project): WorkOpener {
  const { project, request, run, storage, toasts, layout } = stores;
  const { page, libraries, linked } = tab;
  let newest = 0;

  const refuse = (error: unknown) => storage.getState().settle(statusOf(error));
  const show = ({ record, work, origin }: FoundWork) => {
    newest += 1;
    saver.switchTo(record, () => showWork(stores, work, origin));
    run.getState().clear();
    if (work.form === null) layout.getState().show({ requestTab: firstTab(request.getState().form) });
    if (origin === 'own') leaveLink(page);
  };
  const showNew = (added: Project, notes: LineNote[] = []) =>
    show({ origin: 'own', record: openRecord(libraries.own), work: { ...startWork(added), notes } });

  const openAddress = async () => {
    const asked = ++newest;
    const before = project.getState().project;
    await saver.flush();
    const { found, problems } = await findWork(page.address(), libraries, linked);
    if (asked !== newest) return;
    problems.forEach((problem) => toasts.getState().add(problem));
    // The saver starts after the first project is there; what was typed before that is a change, too.
    if (project.getState().project !== before) saver.schedule();
    if (found) show(found);
    else if (project.getState().origin === 'link') showNew(first);
    else leaveLink(page);
    page.reveal();
  };
  /** Gives an adopted project back to its link, with what was changed since. */
  const giveBack = async (adopted: string, link: LeftLink) => {
    await saver.flush();
    const found = await findOwn(libraries, adopted);
    if (!found) return;
    if ((await link.record.save(found.work)) === 'conflict')
      return toasts.getState().add('Another tab has changed the link’s project since: both are kept.');
    if (saver.openId() === adopted) {
      page.replaceAddress(link.address);
      saver.switchTo(link.record, () => project.getState().setOrigin('link'));
      saver.schedule();
      await saver.flush();
    }
    await libraries.own.remove(adopted);
  };
  return {
    start: async () => {
      await openAddress();
      const undo = [saver.start(), page.onHashChange(() => void (isLink(page.address().hash) && openAddress()))];
      return () => undo.forEach((step) => step());
    },
    openOwn: async (id) => {
      const asked = ++newest;
      await saver.flush();
      const found = await findOwn(libraries, id);
      if (!found || asked !== newest) return;
      show(found);
      await libraries.rememberOwnId(id).catch(refuse);
    },
    addOwn: async (added, notes) => {
      showNew(added, notes);
      await saver.saveNow();
    },
    adopt: async () => {
      const link = { record: saver.record(), address: hrefOf(page.address()) };
      const adopted = openRecord(libraries.own);
      saver.switchTo(adopted, () => project.getState().setOrigin('own'));
      leaveLink(page);
      await saver.saveNow();
      const undo = () => void giveBack(adopted.id, link).catch(refuse);
      toasts.getState().add('The project is yours now.', { label: 'Undo', run: undo });
    },
    goBack: () => {
      const { pathname } = page.address();
      void saver.flush();
      // A short link's page is another page, not another state of this one.
      if (linked?.path === pathname) return page.load('/');
      page.pushAddress(pathname);
      void openAddress();
    },
  };
}
