import type { ProjectOrigin } from '@/lib/files/project-store';
import type { Libraries } from '@/lib/library/libraries';
import { openRecord, type LibraryRecord } from '@/lib/library/library-record';
import type { LibraryChange } from '@/lib/library/project-library';
import { createSaveQueue } from '@/lib/library/save-queue';
import { statusOf } from '@/lib/library/storage-store';
import { isSameWork } from '@/lib/library/same-work';
import { followWork, takeWork, withTitle, type Work } from '@/lib/library/work';
import { nameOwn } from '@/lib/page/name-own';
import type { Page } from '@/lib/page/page';
import type { Stores } from './stores';

/** Stores what is on the screen, and loses nothing where another tab stores the same. */
export interface WorkSaver {
  /** Stores every change from now on, and shows what other tabs store. @returns its undo */
  start(): () => void;
  /** The id of the project on the screen. */
  openId(): string;
  /** Where its changes are stored. */
  record(): LibraryRecord;
  /**
   * Stores from now on in `record`, and what is not stored yet where it belongs. What `show` does is no change.
   * `isAsStored`: it shows what is stored there.
   */
  switchTo(record: LibraryRecord, show: () => void, isAsStored?: boolean): void;
  /** Something changed: it is stored within moments. */
  schedule(): void;
  /** Stores what waits. Resolves when everything so far is stored, or the browser would not. */
  flush(): Promise<void>;
  /** The same, also of what nobody has touched yet. */
  saveNow(): Promise<void>;
  /** Whether what was last shown of a record is stored. */
  isStored(record: LibraryRecord): boolean;
}

type SaverStores = Pick<Stores, 'project' | 'request' | 'run' | 'cookies' | 'signing' | 'storage'>;

export function createWorkSaver(stores: SaverStores, libraries: Libraries, page: Page): WorkSaver {
  const { project, storage } = stores;
  let record = openRecord(libraries.own);
  let isShowing = false;
  /** Where that of a record goes from now on which another tab has changed. */
  const others = new Map<LibraryRecord, LibraryRecord>();

  /** What is stored of a record, as far as this tab has shown it. */
  const stored = new WeakMap<LibraryRecord, Work>();
  const refused = new WeakSet<LibraryRecord>();

  const queue = createSaveQueue(() => {
    const [target, work, { origin }] = [record, takeWork(stores), project.getState()];
    const before = stored.get(target);
    if (before && isSameWork(before, work)) return () => Promise.resolve();
    return () => save(others.get(target) ?? target, work, origin).catch((error: unknown) => refuse(target, error));
  });
  const refuse = (target: LibraryRecord, error: unknown) => {
    stored.delete(target);
    refused.add(target);
    storage.getState().settle(statusOf(error));
  };
  const save = async (target: LibraryRecord, work: Work, origin: ProjectOrigin) => {
    if ((await target.save(work)) === 'conflict') return saveApart(target, work, origin);
    stored.set(target, work);
    refused.delete(target);
    if (origin === 'own' && target === record)
      void libraries.rememberOwnId(target.id).catch((error: unknown) => storage.getState().settle(statusOf(error)));
    if (storage.getState().status.name !== 'kept-apart') storage.getState().settle({ name: 'kept' });
  };
  /** Two tabs changed the same version: this tab's becomes a project of its own, and neither is lost. */
  const saveApart = async (target: LibraryRecord, work: Work, origin: ProjectOrigin) => {
    const title = `${work.project.title ?? 'Untitled'} (other tab)`;
    const other = openRecord(libraries.own);
    await other.save(withTitle(work, title));
    others.set(target, other);
    storage.getState().settle({ name: 'kept-apart', title, otherId: origin === 'own' ? target.id : null });
    if (record !== target) return;
    record = other;
    project.getState().setOrigin('own');
    project.getState().setTitle(title);
    nameOwn(page, other.id, project.getState().example);
  };
  const showWithoutSaving = (show: () => void) => {
    isShowing = true;
    show();
    isShowing = false;
  };
  const receive = async ({ id, revision }: LibraryChange) => {
    const target = record;
    if (id !== target.id || target.isSeen(revision) || queue.isPending()) return;
    const read = await target.load();
    if (read.state !== 'stored' || record !== target || queue.isPending()) return;
    target.see(read.stored.revision);
    showWithoutSaving(() => followWork(stores, read.stored.work));
  };
  const schedule = () => {
    if (!isShowing) queue.schedule();
  };
  return {
    start: () => {
      const undo = [
        ...whenChanged(stores, schedule),
        libraries.own.subscribe((change) => void receive(change)),
        libraries.visited.subscribe((change) => void receive(change)),
        page.onHide(() => void queue.flush()),
      ];
      return () => {
        undo.forEach((step) => step());
        void queue.flush();
      };
    },
    openId: () => record.id,
    record: () => record,
    switchTo: (next, show, isAsStored = false) => {
      void queue.flush();
      record = next;
      showWithoutSaving(show);
      if (isAsStored) stored.set(next, takeWork(stores));
    },
    schedule,
    flush: queue.flush,
    saveNow: queue.saveNow,
    isStored: (of) => of.isStored() && !refused.has(of),
  };
}

function whenChanged({ project, request, run, cookies, signing }: SaverStores, listener: () => void): (() => void)[] {
  return [
    ...[project, request, cookies, signing].map((store) => store.subscribe(listener)),
    // The runs of a project outlive the page; so must the project.
    run.subscribe((now, before) => {
      const isOver = now.run.state === 'done' && before.run.state === 'running';
      if (isOver && project.getState().origin === 'own') listener();
    }),
  ];
}
