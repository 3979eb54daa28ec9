'use client';

import { useEffect, useState } from 'react';
import { DropTarget } from './DropTarget';
import { FetchQuestionDialog } from '@/components/permissions/FetchQuestionDialog';
import { ExamplesDialog } from '@/components/examples/ExamplesDialog';
import { ProjectsDialog } from '@/components/projects/ProjectsDialog';
import { Toasts } from './Toasts';
import { EmbedBar } from '@/components/share/EmbedBar';
import { ShareDialog } from '@/components/share/ShareDialog';
import type { Project } from '@/lib/project/project';
import type { LinkedProject } from '@/lib/library/find-work';
import { createTab } from '@/lib/workbench/tab';
import { openPlayground } from '@/lib/workbench/open-playground';
import { createWorkbench, type Workbench as WorkbenchState } from '@/lib/workbench/workbench';
import { CommandPalette } from '@/components/palette/CommandPalette';
import { DifferencesDialog } from '@/components/differences/DifferencesDialog';
import { Header } from './Header';
import { HistoryDialog } from '@/components/history/HistoryDialog';
import { LinkBanner } from './LinkBanner';
import { Panes } from './Panes';
import { PhoneTabs } from './PhoneTabs';
import { SettingsDialog } from '@/components/settings/SettingsDialog';
import { ShortcutsDialog } from '@/components/shortcuts/ShortcutsDialog';
import { StorageBanner } from './StorageBanner';
import { StatusBar } from './StatusBar';
import { useApplyTheme } from '@/components/context/useTheme';
import { useShortcuts } from './useShortcuts';
import { useStored, WorkbenchProvider } from '@/components/context/WorkbenchContext';

export interface WorkbenchProps {
  /** Shown first, and to a visitor who has no work of their own. */
  project: Project;
  /** Inside another site's page: nothing is kept, no link is read, and there is no header. */
  embedded?: boolean;
  /** The short link whose page this is; its project is `project`. */
  linked?: LinkedProject;
  /** The workbench to show, where whoever embeds it drives it; made here otherwise. */
  workbench?: WorkbenchState;
}

/** The whole playground: files, code, request, response and console. */
export function Workbench({ project, embedded = false, linked, workbench: given }: WorkbenchProps) {
  const [workbench] = useState(
    () =>
      given ??
      createWorkbench({
        project,
        connect: (deadlineMs, fetch) => openPlayground(document.body, { deadlineMs, fetch }),
        tab: embedded ? null : createTab(linked ?? null),
      }),
  );
  useEffect(() => workbench.start(), [workbench]);
  return (
    <WorkbenchProvider workbench={workbench}>
      <Frame embedded={embedded} />
    </WorkbenchProvider>
  );
}

function Frame({ embedded }: { embedded: boolean }) {
  const pane = useStored('layout', (state) => state.pane);
  useApplyTheme();
  useShortcuts();
  return (
    <div data-workbench data-pane={pane} className="flex h-dvh flex-col">
      {embedded ? null : <Header />}
      {embedded ? <EmbedBar /> : <LinkBanner />}
      <StorageBanner />
      <main className="flex min-h-0 flex-1">
        <Panes />
      </main>
      <StatusBar />
      <PhoneTabs />
      {embedded ? null : <ShareDialog />}
      {embedded ? null : <ProjectsDialog />}
      {embedded ? null : <ExamplesDialog />}
      {embedded ? null : <DropTarget />}
      <CommandPalette />
      <HistoryDialog />
      <SettingsDialog />
      <ShortcutsDialog />
      <DifferencesDialog />
      {embedded ? null : <FetchQuestionDialog />}
      <Toasts />
    </div>
  );
}
