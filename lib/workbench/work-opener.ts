import type { FetchedExample } from '@/lib/examples/fetch-examples';
import { findOwn, findUntouched, findWork, type FoundWork } from '@/lib/library/find-work';
import { openRecord, type LibraryRecord } from '@/lib/library/library-record';
import { statusOf } from '@/lib/library/storage-store';
import { showWork, startWork, takeWork } from '@/lib/library/work';
import { exampleOf, hrefOf, isAt, isLink, ownAddress } from '@/lib/page/address';
import { nameOwn } from '@/lib/page/name-own';
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
  addOwn(project: Project): Promise<void>;
  /** Opens the visitor's project of an example where it is as it was, else a new one. */
  openExample(slug: string, example: FetchedExample): Promise<void>;
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
  /** What this tab has left, by id: some of it may not be stored, untouched as it was or for want of room. */
  const left = new Map<string, FoundWork>();
  let newest = 0;

  const refuse = (error: unknown) => storage.getState().settle(statusOf(error));
  const show = ({ record, work, origin }: FoundWork, how: 'push' | 'replace') => {
    newest += 1;
    leave({ origin: project.getState().origin, record: saver.record(), work: takeWork(stores) });
    saver.switchTo(record, () => showWork(stores, work, origin), saver.isStored(record));
    run.getState().clear();
    if (work.form === null) layout.getState().show({ requestTab: firstTab(request.getState().form) });
    if (origin === 'own') nameOwn(page, record.id, work.example, how);
  };
  const leave = (leaving: FoundWork) => {
    left.set(leaving.record.id, leaving);
    const { name } = storage.getState().status;
    if (saver.isStored(leaving.record) || (name !== 'full' && name !== 'refused')) return;
    const title = leaving.work.project.title ?? 'Untitled';
    toasts.getState().add(`“${title}” could not be stored: only this tab has it, until it is closed.`, {
      label: 'Go back to it',
      run: () => show(leaving, 'push'),
    });
  };
  const showNew = (added: Project, how: 'push' | 'replace') =>
    show({ origin: 'own', record: openRecord(libraries.own), work: startWork(added) }, how);
  const find = async (id: string) => {
    const kept = left.get(id);
    return kept && !saver.isStored(kept.record) ? kept : findOwn(libraries, id);
  };

  const openAddress = async (isStep = false) => {
    const asked = ++newest;
    const before = project.getState().project;
    await saver.flush();
    const [address, place] = [page.address(), page.place()];
    const placed = place === null || isLink(address.hash) ? null : await find(place).catch(() => null);
    const { found, problems } = placed ? { found: placed, problems: [] } : await findWork(address, libraries, linked);
    if (asked !== newest) return;
    problems.forEach((problem) => toasts.getState().add(problem));
    // The saver starts after the first project is there; what was typed before that is a change, too.
    if (project.getState().project !== before) saver.schedule();
    // A step at which the visitor saw what nobody had touched, before the page was loaded anew.
    if (isStep && place !== null && !placed && ownAddress(null) === address.pathname) showNew(first, 'replace');
    else if (found) show(found, 'replace');
    else if (project.getState().origin === 'link') showNew(first, 'replace');
    else nameOwn(page, saver.openId(), project.getState().example);
    page.reveal();
  };
  /** What the address asks for is on the screen already, or it asks for nothing. */
  const isThere = () => {
    const [address, place] = [page.address(), page.place()];
    if (place !== null) return place === saver.openId() && project.getState().origin === 'own';
    return !isLink(address.hash) && exampleOf(address) === null && !(linked && isAt(address, linked.path));
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
  const showOwn = async (find: () => Promise<FoundWork | null>) => {
    const asked = ++newest;
    await saver.flush();
    const found = await find();
    if (!found || asked !== newest) return null;
    show(found, 'push');
    return found;
  };
  return {
    start: async () => {
      await openAddress();
      const undo = [saver.start(), page.onTraverse(() => void (isThere() || openAddress(true)))];
      return () => undo.forEach((step) => step());
    },
    openOwn: async (id) => {
      if (await showOwn(() => find(id))) await libraries.rememberOwnId(id).catch(refuse);
    },
    addOwn: async (added) => {
      await saver.flush();
      showNew(added, 'push');
      await saver.saveNow();
    },
    openExample: async (slug, example) => {
      const found = await showOwn(() => findUntouched(slug, example, libraries));
      if (!found) return;
      await saver.saveNow();
      await libraries.rememberOwnId(found.record.id).catch(refuse);
    },
    adopt: async () => {
      const link = { record: saver.record(), address: hrefOf(page.address()) };
      const adopted = openRecord(libraries.own);
      saver.switchTo(adopted, () => project.getState().setOrigin('own'));
      nameOwn(page, adopted.id, null);
      await saver.saveNow();
      const undo = () => void giveBack(adopted.id, link).catch(refuse);
      toasts.getState().add('The project is yours now.', { label: 'Undo', run: undo });
    },
    goBack: () => {
      const { pathname } = page.address();
      void saver.flush();
      // A short link's page is another page, not another state of this one.
      if (pathname.startsWith('/s/')) return page.load('/');
      page.pushAddress(pathname);
      void openAddress();
    },
  };
}
