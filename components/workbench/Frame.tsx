'use client';

import { useApplyTheme } from '@/components/context/useTheme';
import { useStored } from '@/components/context/WorkbenchContext';
import { FetchQuestionDialog } from '@/components/permissions/FetchQuestionDialog';
import { EmbedBar } from '@/components/share/EmbedBar';
import { Dialogs } from './Dialogs';
import { DropTarget } from './DropTarget';
import { Header } from './Header';
import { LinkBanner } from './LinkBanner';
import { Panes } from './Panes';
import { PhoneTabs } from './PhoneTabs';
import { StatusBar } from './StatusBar';
import { StorageBanner } from './StorageBanner';
import { Toasts } from './Toasts';
import { usePageTitle } from './usePageTitle';
import { usePreload } from './usePreload';
import { useShortcuts } from './useShortcuts';

/** What stands around the panels. */
export function Frame({ embedded }: { embedded: boolean }) {
  const pane = useStored('layout', (state) => state.pane);
  useApplyTheme();
  useShortcuts();
  usePageTitle(!embedded);
  usePreload();
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
      {embedded ? null : <DropTarget />}
      <Dialogs />
      {embedded ? null : <FetchQuestionDialog />}
      <Toasts />
    </div>
  );
}
