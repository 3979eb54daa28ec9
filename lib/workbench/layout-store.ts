import { createStore } from 'zustand/vanilla';
import type { BodyKind } from '@/lib/response/body-kind';
import type { BodyViewName } from '@/lib/response/body-views';

export type PaneName = 'files' | 'code' | 'request' | 'response' | 'console';
export type DrawerTab = 'console' | 'problems';
export type RequestTab = 'params' | 'headers' | 'cookies' | 'auth' | 'body';
export type ResponseTab = 'body' | 'headers' | 'cookies' | 'timeline' | 'raw';

export type DialogName = 'palette' | 'shortcuts' | 'settings' | 'differences' | 'history';

export interface Layout {
  /** The one pane a phone shows. */
  pane: PaneName;
  drawer: DrawerTab;
  requestTab: RequestTab;
  /** Whether the request's headers are edited as text instead of as a table. */
  headersAsText: boolean;
  responseTab: ResponseTab;
  /** How the visitor chose to look at bodies of a kind. */
  bodyViews: Partial<Record<BodyKind, BodyViewName>>;
  shareOpen: boolean;
  projectsOpen: boolean;
  examplesOpen: boolean;
  /** The dialog over the workbench, of those that need no more than a name. */
  dialog: DialogName | null;
  /** Whether the files can only be read, as whoever embedded the project chose. */
  readOnly: boolean;
  /** Whether the list of files is left out. */
  filesHidden: boolean;
}

export interface LayoutActions {
  show(changes: Partial<Layout>): void;
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

export function createLayoutStore() {
  return createStore<Layout & LayoutActions>()((set) => ({
    pane: 'code',
    drawer: 'console',
    requestTab: 'params',
    headersAsText: false,
    responseTab: 'body',
    bodyViews: {},
    shareOpen: false,
    projectsOpen: false,
    examplesOpen: false,
    dialog: null,
    readOnly: false,
    filesHidden: false,
    show: (changes) => set(changes),
  }));
}
