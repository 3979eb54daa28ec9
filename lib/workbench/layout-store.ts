import { createStore } from 'zustand/vanilla';
import type { BodyKind } from '@/lib/response/body-kind';
import type { BodyViewName } from '@/lib/response/body-views';
import { DESTINATIONS, type PanelRef } from './destinations';

export type RequestTab = 'params' | 'headers' | 'cookies' | 'auth' | 'body';

/** Ids of the panels that are shown where only one can be; null where none was opened yet. */
export interface OpenPanels {
  /** The one pane a phone shows. */
  pane: string;
  drawer: string | null;
  response: string | null;
  dialog: string | null;
  /** The one that was asked for last; a new object each time, so that the same one can be asked for twice. */
  asked: PanelRef | null;
}

/** What else of the look can be chosen. */
export interface Look {
  requestTab: RequestTab;
  /** Whether the request's headers are edited as text instead of as a table. */
  headersAsText: boolean;
  /** How the visitor chose to look at bodies of a kind. */
  bodyViews: Partial<Record<BodyKind, BodyViewName>>;
  /** Whether the files can only be read, as whoever embedded the project chose. */
  readOnly: boolean;
  /** Whether the list of files is left out. */
  filesHidden: boolean;
  /** Whether the scenes are on the stage, in place of the panels. */
  presenting: boolean;
  /** How the stage of an embedded project plays by itself; null for a speaker's stage. */
  walkthrough: { autoplay: boolean } | null;
}

export interface LayoutActions {
  /** Brings a panel to where it is seen: a tab with its pane, a dialog instead of another. */
  open(panel: PanelRef): void;
  closeDialog(): void;
  show(changes: Partial<Look>): void;
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

export function createLayoutStore(requestTab: RequestTab = 'params') {
  return createStore<OpenPanels & Look & LayoutActions>()((set) => ({
    pane: DESTINATIONS.code.id,
    drawer: null,
    response: null,
    dialog: null,
    asked: null,
    requestTab,
    headersAsText: false,
    bodyViews: {},
    readOnly: false,
    filesHidden: false,
    presenting: false,
    walkthrough: null,
    open: (panel) => set({ ...opened(panel), asked: { id: panel.id, place: panel.place } }),
    closeDialog: () => set({ dialog: null }),
    show: (changes) => set(changes),
  }));
}

function opened({ id, place }: PanelRef): Partial<OpenPanels> {
  switch (place) {
    case 'left':
    case 'middle':
    case 'right':
      return { pane: id };
    case 'drawer':
      return { drawer: id, pane: DESTINATIONS.console.id };
    case 'response':
      return { response: id, pane: DESTINATIONS.response.id };
    case 'dialog':
      return { dialog: id };
  }
}
