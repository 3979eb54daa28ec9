'use client';

import { useEffect, useState, type ReactNode } from 'react';
import type { Panel } from '@/components/context/panel';
import { PanelsProvider } from '@/components/context/PanelsContext';
import { WorkbenchProvider } from '@/components/context/WorkbenchContext';
import type { LinkedProject } from '@/lib/library/find-work';
import type { Project } from '@/lib/project/project';
import { createTab } from '@/lib/workbench/tab';
import { openHiddenPlayground, openPlayground } from '@/lib/workbench/open-playground';
import { createWorkbench, type Workbench as WorkbenchState } from '@/lib/workbench/workbench';
import { Frame } from './Frame';
import type { ExampleLesson } from './Header';
import { panels as allPanels } from './panels';

export interface WorkbenchProps {
  /** Shown to a visitor who has no work of their own. */
  project: Project;
  /** Inside another site's page: nothing is kept, no link is read, and there is no header. */
  embedded?: boolean;
  /** The short link or example whose page this is: shown first. */
  linked?: LinkedProject;
  /** The workbench to show, where whoever embeds it drives it; made here otherwise. */
  workbench?: WorkbenchState;
  /** What stands in it; every panel otherwise. */
  panels?: readonly Panel[];
  /** The lesson that goes with the example whose page this is. */
  lesson?: ExampleLesson | undefined;
  /** Over the panes, in place of the header. */
  header?: ReactNode;
}

/** The whole playground: files, code, request, response and console. */
export function Workbench(props: WorkbenchProps) {
  const { project, embedded = false, linked, workbench: given, panels = allPanels, lesson, header } = props;
  const [workbench] = useState(
    () =>
      given ??
      createWorkbench({
        project,
        connect: (deadlineMs, fetch) => openPlayground({ deadlineMs, fetch }),
        connectAside: (deadlineMs, fetch) => openHiddenPlayground({ deadlineMs, fetch }),
        tab: embedded ? null : createTab(linked ?? null),
      }),
  );
  useEffect(() => workbench.start(), [workbench]);
  return (
    <WorkbenchProvider workbench={workbench}>
      <PanelsProvider panels={panels}>
        <Frame embedded={embedded} lesson={lesson} header={header} />
      </PanelsProvider>
    </WorkbenchProvider>
  );
}
