import type { LinkedProject } from '@/lib/library/find-work';
import { createLibraries, type Libraries } from '@/lib/library/libraries';
import { browserPage } from '@/lib/page/browser-page';
import type { Page } from '@/lib/page/page';
import { createHistoryStorage, type HistoryStorage } from '@/lib/run/history-storage';

/** What a workbench has in a tab of its own, and in a frame of another page has not. */
export interface Tab {
  page: Page;
  libraries: Libraries;
  runs: HistoryStorage;
  /** The short link whose page this is. */
  linked: LinkedProject | null;
}

/** The browser's tab. */
export function createTab(linked: LinkedProject | null): Tab {
  return { page: browserPage, libraries: createLibraries(), runs: createHistoryStorage(), linked };
}
