'use client';

import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { useTheme } from '@/components/context/useTheme';
import type { AudienceLinkStore } from '@/lib/present/audience-link-store';
import type { RemoteStore } from '@/lib/present/remote-store';
import { broadcastShow } from '@/lib/present/show-channel';
import type { Show } from '@/lib/present/show-store';
import { takeShot, whenShotChanges } from '@/lib/present/stage-shot';
import { RemoteCard } from './RemoteCard';
import { SpeakerNotes } from './SpeakerNotes';
import { StageBar } from './StageBar';
import { StageView } from './StageView';
import { useStageKeys } from './useStageKeys';

interface LiveStageProps {
  show: Show;
  audience: AudienceLinkStore;
  remotes: RemoteStore;
  theme: ReturnType<typeof useTheme>;
  onLeave: () => void;
}

/** The stage in the speaker's window: it can be written on. */
export function LiveStage({ show, audience, remotes, theme, onLeave }: LiveStageProps) {
  const { store } = show;
  const [hasNotes, setNotes] = useState(false);
  const openWindow = useAudienceWindow(show, () => setNotes(true));
  const toggleNotes = () => setNotes(!hasNotes);
  const { isDark } = useStore(store);
  const toggleDark = () => store.getState().show({ isDark: !isDark });
  useStageKeys(store, {
    ...{ n: toggleNotes, w: openWindow, b: toggleDark, '.': toggleDark, Escape: onLeave },
    q: () => void audience.getState().toggle(),
    m: () => void remotes.getState().toggle(),
  });
  return (
    <StageView
      show={show}
      theme={theme}
      bar={
        <>
          {hasNotes ? <SpeakerNotes store={store} /> : null}
          <RemoteCard remotes={remotes} />
          <StageBar
            store={store}
            audience={audience}
            remotes={remotes}
            onNotes={toggleNotes}
            onWindow={openWindow}
            onLeave={onLeave}
          />
        </>
      }
    />
  );
}

/** @returns what opens a window that shows the same to the audience */
function useAudienceWindow({ store, stage }: Show, onOpen: () => void): () => void {
  const [id] = useState(() => nanoid(10));
  useEffect(() => {
    const channel = broadcastShow(id, () => takeShot(store, stage));
    const undo = whenShotChanges(store, stage, channel.tell);
    return () => {
      undo();
      channel.end();
    };
  }, [id, store, stage]);
  return () => {
    open(`/present?show=${id}`, `show-${id}`, 'popup,width=1024,height=768');
    onOpen();
  };
}
