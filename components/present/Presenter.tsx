'use client';

import { useEffect, useState } from 'react';
import { useTheme } from '@/components/context/useTheme';
import { useWorkbench, WorkbenchProvider } from '@/components/context/WorkbenchContext';
import type { WholeScene } from '@/lib/project/scene';
import { keepEdits, startShow } from '@/lib/present/start-show';
import { LeaveDialog } from './LeaveDialog';
import { LiveStage } from './LiveStage';

/** The scenes on a stage, in place of the workbench; the project stays what it is. */
export function Presenter() {
  const workbench = useWorkbench();
  const theme = useTheme();
  const [show] = useState(() => startShow(workbench));
  const [asked, setAsked] = useState<ReadonlyMap<number, WholeScene> | null>(null);
  useEffect(() => {
    show.store.getState().open();
    return show.stage.start();
  }, [show]);
  const close = () => workbench.layout.getState().show({ presenting: false });
  const leave = () => {
    const edits = show.store.getState().collectEdits();
    if (edits.size === 0) close();
    else setAsked(edits);
  };
  return (
    <WorkbenchProvider workbench={show.stage}>
      <LiveStage show={show} theme={theme} onLeave={leave} />
      <LeaveDialog
        edits={asked}
        onStay={() => setAsked(null)}
        onDiscard={close}
        onKeep={() => {
          if (asked) keepEdits(workbench, asked);
          close();
        }}
      />
    </WorkbenchProvider>
  );
}
