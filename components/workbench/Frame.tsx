'use client';

import type { ReactNode } from 'react';
import { useApplyTheme } from '@/components/context/useTheme';
import { useStored } from '@/components/context/WorkbenchContext';
import { FetchQuestionDialog } from '@/components/permissions/FetchQuestionDialog';
import { EmbedBar } from '@/components/share/EmbedBar';
import { Dialogs } from './Dialogs';
import { DropTarget } from './DropTarget';
import { Header, type ExampleLesson } from './Header';
import { LinkBanner } from './LinkBanner';
import { Panes } from './Panes';
import { PhoneTabs } from './PhoneTabs';
import { StatusBar } from './StatusBar';
import { StorageBanner } from './StorageBanner';
import { Toasts } from './Toasts';
import { useOffline } from './useOffline';
import { usePageTitle } from './usePageTitle';
import { usePreload } from './usePreload';
import { useShortcuts } from './useShortcuts';

interface FrameProps {
  embedded: boolean;
  /** The lesson of an example. */
  lesson?: ExampleLesson | undefined;
  /** In place of the workbench's own, over a project that is not one of the visitor's. */
  header?: ReactNode;
}

/** What stands around the panels. */
export function Frame({ embedded, lesson, header }: FrameProps) {
  const isOwn = !embedded && !header;
  const pane = useStored('layout', (state) => state.pane);
  useApplyTheme();
  useShortcuts();
  usePageTitle(isOwn);
  usePreload();
  useOffline(!embedded);
  return (
    <div data-workbench data-pane={pane} className="flex h-dvh flex-col">
      {header ?? (embedded ? <EmbedBar /> : <Header lesson={lesson} />)}
      {isOwn ? <LinkBanner /> : null}
      <StorageBanner />
      <main className="flex min-h-0 flex-1">
        <Panes />
      </main>
      <StatusBar />
      <PhoneTabs />
      {isOwn ? <DropTarget /> : null}
      <Dialogs />
      {embedded ? null : <FetchQuestionDialog />}
      <Toasts />
    </div>
  );
}
