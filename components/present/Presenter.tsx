'use client';

import { useEffect, useState } from 'react';
import { useTheme } from '@/components/context/useTheme';
import { useWorkbench, WorkbenchProvider } from '@/components/context/WorkbenchContext';
import type { WholeScene } from '@/lib/project/scene';
import { createAudienceLinkStore } from '@/lib/present/audience-link-store';
import { findStageEdits, forgetStageEdits, keepStageEdits } from '@/lib/present/kept-edits';
import { keepEdits, projectToFollow, startShow } from '@/lib/present/start-show';
import type { Workbench } from '@/lib/workbench/workbench';
import { LeaveDialog } from './LeaveDialog';
import { LiveStage } from './LiveStage';

/** A static site has none that could tell others of a show. */
const HAS_SERVER = !process.env.NEXT_PUBLIC_STATIC;

/** The scenes on a stage, in place of the workbench; the project stays what it is. */
export function Presenter() {
  const workbench = useWorkbench();
  const theme = useTheme();
  const [name] = useState(() => nameOf(workbench));
  const [show] = useState(() => startShow(workbench, findStageEdits(name)));
  const [audience] = useState(() =>
    createAudienceLinkStore({
      ...{ show, hasServer: HAS_SERVER, name },
      project: () => projectToFollow(workbench),
    }),
  );
  const [asked, setAsked] = useState<ReadonlyMap<number, WholeScene> | null>(null);
  useEffect(() => {
    show.store.getState().open();
    const stop = show.stage.start();
    const leave = audience.getState().start();
    const endKeeping = keepStageEdits(show, name);
    return () => {
      endKeeping();
      leave();
      stop();
    };
  }, [show, audience, name]);
  const close = () => {
    forgetStageEdits(name);
    workbench.layout.getState().show({ presenting: false });
  };
  const leave = () => {
    const edits = show.store.getState().collectEdits();
    if (edits.size === 0) close();
    else setAsked(edits);
  };
  return (
    <WorkbenchProvider workbench={show.stage}>
      <LiveStage show={show} audience={audience} theme={theme} onLeave={leave} />
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

/** What the show is called in this browser: a link's project has no other name than its address. */
function nameOf({ project, permissionKey }: Workbench): string {
  return project.getState().origin === 'own' ? permissionKey() : location.pathname + location.hash;
}
