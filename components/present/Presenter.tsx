'use client';

import { useEffect, useState } from 'react';
import { useTheme } from '@/components/context/useTheme';
import { useStored, useWorkbench, WorkbenchProvider } from '@/components/context/WorkbenchContext';
import type { WholeScene } from '@/lib/project/scene';
import { createAudienceLinkStore } from '@/lib/present/audience-link-store';
import { findStageEdits, forgetStageEdits, keepStageEdits } from '@/lib/present/kept-edits';
import { createRemoteStore } from '@/lib/present/remote-store';
import { keepEdits, projectToFollow, startShow } from '@/lib/present/start-show';
import type { Workbench } from '@/lib/workbench/workbench';
import { LeaveDialog } from './LeaveDialog';
import { LiveStage } from './LiveStage';
import { Walkthrough } from './Walkthrough';

/** A static site has none that could tell others of a show. */
const HAS_SERVER = !process.env.NEXT_PUBLIC_STATIC;

/** The scenes on a stage, in place of the workbench; the project stays what it is. */
export function Presenter() {
  const workbench = useWorkbench();
  const theme = useTheme();
  const walkthrough = useStored('layout', (state) => state.walkthrough);
  const [name] = useState(() => nameOf(workbench));
  const [show] = useState(() => startShow(workbench, name === null ? new Map() : findStageEdits(name)));
  const [audience] = useState(() =>
    createAudienceLinkStore({
      ...{ show, hasServer: HAS_SERVER, name: name ?? 'embedded' },
      project: () => projectToFollow(workbench),
    }),
  );
  const [remotes] = useState(() => createRemoteStore(show.store, HAS_SERVER));
  const [asked, setAsked] = useState<ReadonlyMap<number, WholeScene> | null>(null);
  useEffect(() => {
    show.store.getState().open();
    const stop = show.stage.start();
    const leave = audience.getState().start();
    const endKeeping = name === null ? () => {} : keepStageEdits(show, name);
    return () => {
      endKeeping();
      remotes.getState().end();
      leave();
      stop();
    };
  }, [show, audience, remotes, name]);
  const close = () => {
    if (name !== null) forgetStageEdits(name);
    workbench.layout.getState().show({ presenting: false });
  };
  const leave = () => {
    const edits = show.store.getState().collectEdits();
    if (edits.size === 0) close();
    else setAsked(edits);
  };
  return (
    <WorkbenchProvider workbench={show.stage}>
      {walkthrough ? (
        <Walkthrough show={show} theme={theme} autoplay={walkthrough.autoplay} onLeave={leave} />
      ) : (
        <LiveStage show={show} audience={audience} remotes={remotes} theme={theme} onLeave={leave} />
      )}
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

/** What the show is called in this browser: a link's project has no other name than its address, an embedded one has none. */
function nameOf({ project, projects, permissionKey }: Workbench): string | null {
  if (projects === null) return null;
  return project.getState().origin === 'own' ? permissionKey() : location.pathname + location.hash;
}
