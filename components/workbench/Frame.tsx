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
import { PresenterView } from './presenter-view';
import { PhoneTabs } from './PhoneTabs';
import { PrintedProject } from './PrintedProject';
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

/** The panels and what stands around them; the stage in their place while scenes are presented. */
export function Frame(props: FrameProps) {
  const isPresenting = useStored('layout', (state) => state.presenting);
  useApplyTheme();
  usePageTitle(isOwn(props));
  useOffline(!props.embedded);
  return (
    <>
      {isPresenting ? <PresenterView /> : <Panels {...props} />}
      {props.embedded ? null : <FetchQuestionDialog />}
    </>
  );
}

function Panels(props: FrameProps) {
  const { embedded, lesson, header } = props;
  const pane = useStored('layout', (state) => state.pane);
  useShortcuts(isOwn(props));
  usePreload();
  return (
    <div data-workbench data-pane={pane} className="flex h-dvh flex-col">
      {header ?? (embedded ? <EmbedBar /> : <Header lesson={lesson} />)}
      {isOwn(props) ? <LinkBanner /> : null}
      <StorageBanner />
      <main className="flex min-h-0 flex-1">
        <Panes />
      </main>
      <StatusBar />
      <PhoneTabs />
      {isOwn(props) ? <DropTarget /> : null}
      <Dialogs />
      <Toasts />
      {header ? null : <PrintedProject />}
    </div>
  );
}

function isOwn({ embedded, header }: FrameProps): boolean {
  return !embedded && !header;
}
