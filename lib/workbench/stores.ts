import type { CachesStore } from '@/lib/caches/caches-store';
import type { ConsoleStore } from '@/lib/console/console-store';
import type { ProblemsStore } from '@/lib/console/problems-store';
import type { ToastStore } from '@/lib/console/toast-store';
import type { CookieStore } from '@/lib/cookies/cookie-store';
import type { ExamplesStore } from '@/lib/examples/examples-store';
import type { PermissionStore } from '@/lib/fetch-permission/permission-store';
import type { ExplorerStore } from '@/lib/files/explorer-store';
import type { ProjectStore } from '@/lib/files/project-store';
import type { WrittenStore } from '@/lib/files/written-store';
import type { SearchStore } from '@/lib/files/search-store';
import type { OutgoingStore } from '@/lib/outgoing/outgoing-store';
import type { StorageStore } from '@/lib/library/storage-store';
import type { OfflineStore } from '@/lib/offline/offline-store';
import type { RequestStore } from '@/lib/request/request-store';
import type { HistoryStore } from '@/lib/run/history-store';
import type { RunStore } from '@/lib/run/run-store';
import type { ServerStore } from '@/lib/run/server-store';
import type { SettingsStore } from '@/lib/settings/settings-store';
import type { SigningStore } from '@/lib/signature/signing-store';
import type { TestsStore } from '@/lib/tests/tests-store';
import type { LayoutStore } from './layout-store';

/** What a workbench knows. Whoever needs a part of it asks for that: `Pick<Stores, 'project' | 'run'>`. */
export interface Stores {
  project: ProjectStore;
  explorer: ExplorerStore;
  /** What the project's code wrote on the server's disk. */
  written: WrittenStore;
  /** What is looked for in the files. */
  search: SearchStore;
  request: RequestStore;
  run: RunStore;
  /** The project's cookie jar. */
  cookies: CookieStore;
  signing: SigningStore;
  history: HistoryStore;
  console: ConsoleStore;
  problems: ProblemsStore;
  server: ServerStore;
  settings: SettingsStore;
  /** What works without a network. */
  offline: OfflineStore;
  /** Whether what is on the screen is kept. */
  storage: StorageStore;
  layout: LayoutStore;
  /** The gallery. */
  examples: ExamplesStore;
  tests: TestsStore;
  /** What Next's caches hold, while somebody looks. */
  caches: CachesStore;
  /** What the project's handlers fetched. */
  outgoing: OutgoingStore;
  toasts: ToastStore;
  /** Which origins the projects' code may fetch from. */
  permissions: PermissionStore;
}
