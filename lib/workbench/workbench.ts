import { createAskedFetch } from '@/lib/fetch-permission/create-asked-fetch';
import { createPermissionStore, KEPT_PROJECT } from '@/lib/fetch-permission/permission-store';
import type { AnswerFetch, Playground } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import { createCachesStore } from '@/lib/caches/caches-store';
import { createCookieStore } from '@/lib/cookies/cookie-store';
import { createSigningStore } from '@/lib/signature/signing-store';
import { createConsoleStore } from '@/lib/console/console-store';
import { createEditorActions, type EditorActions } from '@/lib/editor/editor-actions';
import { createExamplesStore } from '@/lib/examples/examples-store';
import { createExplorerStore } from '@/lib/files/explorer-store';
import { autoSend } from './auto-send';
import { createCacheControl, type CacheControl } from './cache-control';
import { createHistoryStore } from '@/lib/run/history-store';
import { firstTab } from './first-tab';
import { createLayoutStore } from './layout-store';
import { listenToServer } from './listen-to-server';
import { createProblemsStore } from '@/lib/console/problems-store';
import { createOfflineStore } from '@/lib/offline/offline-store';
import { createOutgoingStore } from '@/lib/outgoing/outgoing-store';
import type { Address } from '@/lib/page/address';
import { createProjectStore } from '@/lib/files/project-store';
import { createWrittenStore } from '@/lib/files/written-store';
import { createSearchStore } from '@/lib/files/search-store';
import { createProjectListStore, type ProjectListStore } from './project-list-store';
import { createRequestStore } from '@/lib/request/request-store';
import { createRunStore } from '@/lib/run/run-store';
import { createSender, type Sender } from './send-request';
import { createServerStore, serverTime, type ServerStore } from '@/lib/run/server-store';
import { createStorageStore } from '@/lib/library/storage-store';
import { createSettingsStore } from '@/lib/settings/settings-store';
import { resetExample } from './reset-example';
import type { Stores } from './stores';
import type { Tab } from './tab';
import { syncProject, type ProjectSync } from './sync-project';
import { showNewRoute } from './show-new-route';
import { createTestsStore } from '@/lib/tests/tests-store';
import { createTestRunner, type TestRunner } from './test-runner';
import { createToastStore } from '@/lib/console/toast-store';
import { addressAsLesson } from './open-as-lesson';
import { createWorkOpener } from './work-opener';
import { createWorkSaver } from './work-saver';

/** Everything a workbench knows and does; its components only show it. */
export interface Workbench
  extends Stores, Sender, CacheControl, Pick<TestRunner, 'runTests' | 'compareReleases' | 'stopTests'> {
  /** Opens a server beside the visitor's, which whoever asks ends; null where there is no room for one. */
  openAside: (() => Promise<Playground>) | null;
  /** What the editor, once it is loaded, does for others. */
  editor: EditorActions;
  /** The name of the project on the screen in `permissions`. */
  permissionKey(): string;
  /** The visitor's projects; null where none are kept, as in an embed. */
  projects: ProjectListStore | null;
  /** Ends the server process; a fresh one with cold caches answers the next request. */
  restart(): Promise<void>;
  /** @returns a file that the project's code wrote on the server's disk; null where it is gone */
  readWritten(path: string): Promise<Uint8Array | null>;
  /** Offers what code that was pasted into a file needs. */
  notePaste(file: string, code: string): Promise<void>;
  /** Keeps the project at once instead of after a pause. */
  saveNow(): Promise<void>;
  /** Makes the project on the screen its example's `original` again; what was changed is kept. */
  resetExample(original: Project): Promise<void>;
  /** Makes the project of the open link the visitor's own. */
  adopt(): void;
  /** Leaves the project of the open link for the visitor's own. */
  goBack(): void;
  /** Leaves for the page that shows the project as the lesson that it carries. */
  openAsLesson(): void;
  /** Restores what was kept and starts the playground. @returns its undo */
  start(): () => void;
}

export interface WorkbenchOptions {
  /** What is shown to a visitor who has nothing of their own. */
  project: Project;
  /** Opens the workbench's playground. `deadlineMs`: how long a handler may keep the server busy, as the visitor wants it. */
  connect: (deadlineMs: number, fetch: AnswerFetch) => Promise<Playground>;
  /** Opens a server beside that one; without it there is only one. */
  connectAside?: (deadlineMs: number, fetch: AnswerFetch) => Promise<Playground>;
  /** Null where nothing is stored and no address is read, as in an embed. */
  tab: Tab | null;
}

export function createWorkbench({ project: first, connect, connectAside, tab }: WorkbenchOptions): Workbench {
  const project = createProjectStore(tab?.linked?.project ?? first);
  const request = createRequestStore(project);
  const toasts = createToastStore();
  const run = createRunStore();
  const server = createServerStore();
  const stores = {
    project,
    request,
    run,
    cookies: createCookieStore(() => serverTime(server.getState())),
    signing: createSigningStore(),
    history: createHistoryStore({
      ...{ project, request, run, toasts },
      openId: (): string => own?.saver.openId() ?? 'embedded',
      storage: tab && tab.runs,
    }),
    console: createConsoleStore(),
    problems: createProblemsStore(),
    server,
    settings: createSettingsStore(),
    offline: createOfflineStore(),
    storage: createStorageStore(),
    layout: createLayoutStore(firstTab(request.getState().form)),
    examples: createExamplesStore(),
    editor: createEditorActions(),
    toasts,
    permissions: createPermissionStore(),
    search: createSearchStore(),
    written: createWrittenStore(),
    tests: createTestsStore(),
    caches: createCachesStore(),
    outgoing: createOutgoingStore(),
    explorer: createExplorerStore(project, toasts, (file) => showNewRoute({ project, request }, file)),
  };
  const own = tab && createOwn(stores, tab, first);
  const permissionKey = () => {
    const { origin, generation } = project.getState();
    return origin === 'own' ? `${KEPT_PROJECT}${own?.saver.openId() ?? 'embedded'}` : `link ${generation}`;
  };
  const askedFetch = createAskedFetch(stores.permissions, permissionKey);
  const listenedFetch = stores.outgoing.getState().listenTo(askedFetch);
  let playground: Promise<Playground> | undefined;
  let sync: ProjectSync | undefined;
  let stopListening: (() => void) | undefined;
  const open = () =>
    (playground ??= connect(stores.settings.getState().deadlineMs, listenedFetch).then((opened) => {
      // Before anything is asked of it: a server that was started ahead may run at once.
      stopListening = listenToServer(opened, stores, () => sync?.isInStep() ?? false);
      sync = syncProject(project, stores.problems, opened);
      return opened;
    }));
  const close = () => {
    sync?.stop();
    stopListening?.();
    playground?.then((opened) => opened.dispose()).catch(() => {});
    playground = undefined;
  };
  const ready = async () => {
    const opened = await open();
    await sync?.flush();
    return opened;
  };
  const sender = createSender(stores, ready);
  const { watchTests, ...testRunner } = createTestRunner({ ...stores, ready });
  const resend = () => sender.send({ auto: true });
  return {
    ...stores,
    ...sender,
    ...testRunner,
    ...createCacheControl({ ...stores, ready, isHeld: () => sync?.isHeld() ?? project.getState().origin === 'link' }),
    permissionKey,
    openAside: connectAside ? () => connectAside(stores.settings.getState().deadlineMs, askedFetch) : null,
    restart: async () => (await open()).restart(),
    readWritten: async (path) => (await open()).readWritten(path),
    projects: own && own.projects,
    notePaste: async (file, code) => (await import('./offer-needs')).offerNeeds(stores, file, code),
    saveNow: async () => {
      if (stores.settings.getState().formatOnSave) await stores.editor.run('format');
      testRunner.runWatched();
      await own?.saver.saveNow();
    },
    resetExample: async (original) => {
      if (own) await resetExample({ ...stores, ...own, library: tab.libraries.own }, original);
    },
    adopt: () => void own?.opener.adopt(),
    goBack: () => own?.opener.goBack(),
    openAsLesson: () => tab?.page.load(addressAsLesson(stores)),
    start: () => {
      const stopped = new AbortController();
      const whenStopped = (undo: () => void) => {
        if (stopped.signal.aborted) undo();
        else stopped.signal.addEventListener('abort', undo);
      };
      // React's strict mode starts, stops and starts again at once: the first start must do nothing.
      void Promise.resolve().then(async () => {
        if (stopped.signal.aborted) return;
        if (own) whenStopped(await own.opener.start());
        if (tab && asksToPresent(tab.page.address())) stores.layout.getState().show({ presenting: true });
        if (tab?.page.takeEarlySend() && stores.run.getState().run.state === 'idle') void sender.send();
        void stores.history.getState().load();
        whenStopped(autoSend({ ...stores, ready, send: resend }));
        whenStopped(watchTests());
        whenStopped(close);
        await open().catch((error: unknown) => failToStart(stores.server, error));
      });
      return () => stopped.abort();
    },
  };
}

/** `/?present` is the address of a show. */
function asksToPresent({ search }: Address): boolean {
  return new URLSearchParams(search).has('present');
}

/** What only a workbench in a tab of its own has: projects that are stored. */
function createOwn(stores: Stores, tab: Tab, first: Project) {
  const saver = createWorkSaver(stores, tab.libraries, tab.page);
  const opener = createWorkOpener(stores, saver, tab, first);
  const projects = createProjectListStore({ ...stores, library: tab.libraries.own, opener, saver, first });
  return { saver, opener, projects };
}

function failToStart(server: ServerStore, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  server.getState().setServer({ name: 'stopped', reason: `Failed to start the sandbox: ${reason}` });
}
