import { codePane } from '@/components/editor/panel';
import { cachesTab } from '@/components/caches/panel';
import { changesDialog } from '@/components/changes/panel';
import { compareDialog } from '@/components/compare/panel';
import { consoleTab } from '@/components/console/panel';
import type { Panel } from '@/components/context/panel';
import { corsDialog } from '@/components/cors/panel';
import { differencesDialog } from '@/components/differences/panel';
import { docsDialog, driftDialog } from '@/components/docs/panel';
import { drawerPane } from '@/components/drawer/panel';
import { examplesDialog } from '@/components/examples/panel';
import { explorerPane } from '@/components/explorer/panel';
import { historyDialog } from '@/components/history/panel';
import { outgoingTab } from '@/components/outgoing/panel';
import { paletteDialog } from '@/components/palette/panel';
import { problemsTab } from '@/components/problems/panel';
import { projectsDialog } from '@/components/projects/panel';
import { requestPane } from '@/components/request/panel';
import { bodyTab } from '@/components/response/body/panel';
import { cookiesTab } from '@/components/response/cookies/panel';
import { headersTab } from '@/components/response/headers/panel';
import { responsePane } from '@/components/response/panel';
import { rawTab } from '@/components/response/raw/panel';
import { traceTab } from '@/components/response/trace/panel';
import { timelineTab } from '@/components/response/timeline/panel';
import { scenesDialog } from '@/components/scenes/panel';
import { searchTab } from '@/components/search/panel';
import { settingsDialog } from '@/components/settings/panel';
import { shareDialog } from '@/components/share/panel';
import { shortcutsDialog } from '@/components/shortcuts/panel';
import { saveTestDialog, testsTab } from '@/components/tests/panel';

/** Every panel of the workbench, in the order in which columns, tabs, menus and the palette have them. */
export const panels = [
  explorerPane,
  codePane,
  requestPane,
  responsePane,
  drawerPane,
  consoleTab,
  problemsTab,
  searchTab,
  testsTab,
  cachesTab,
  outgoingTab,
  bodyTab,
  headersTab,
  cookiesTab,
  traceTab,
  timelineTab,
  rawTab,
  paletteDialog,
  shareDialog,
  projectsDialog,
  examplesDialog,
  scenesDialog,
  changesDialog,
  saveTestDialog,
  docsDialog,
  driftDialog,
  historyDialog,
  corsDialog,
  compareDialog,
  settingsDialog,
  shortcutsDialog,
  differencesDialog,
] as const satisfies readonly Panel[];

export type DialogName = Extract<(typeof panels)[number], { place: 'dialog' }>['id'];
