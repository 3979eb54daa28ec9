'use client';

import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import type { useTheme } from '@/components/context/useTheme';
import type { AudienceLinkStore } from '@/lib/present/audience-link-store';
import { broadcastShow } from '@/lib/present/show-channel';
import type { Show } from '@/lib/present/show-store';
import { takeShot, whenShotChanges } from '@/lib/present/stage-shot';
import { readHeaderText } from '@/lib/request/header-text';
import { LiveCode } from './LiveCode';
import { SpeakerNotes } from './SpeakerNotes';
import { StageBar } from './StageBar';
import { StageLayout } from './StageLayout';
import { StageRequest } from './StageRequest';
import { useShot } from './useShot';
import { useStageKeys } from './useStageKeys';

interface LiveStageProps {
  show: Show;
  audience: AudienceLinkStore;
  theme: ReturnType<typeof useTheme>;
  onLeave: () => void;
}

/** The stage in the speaker's window: it can be written on. */
export function LiveStage({ show, audience, theme, onLeave }: LiveStageProps) {
  const { store, stage } = show;
  const shot = useShot(show);
  const [size, setSize] = useState(16);
  const [hasNotes, setNotes] = useState(false);
  const openWindow = useAudienceWindow(show, () => setNotes(true));
  const toggleNotes = () => setNotes(!hasNotes);
  const toggleLink = () => void audience.getState().toggle();
  useStageKeys(store, { notes: toggleNotes, openWindow, toggleLink, leave: onLeave });
  const { send } = store.getState();
  return (
    <StageLayout
      shot={shot}
      onSize={setSize}
      code={<LiveCode store={store} shot={shot} size={size} theme={theme} />}
      request={
        <StageRequest
          request={shot.request}
          onSend={() => void send()}
          onChange={({ headers, body, ...rest }) => {
            const { form, edit } = stage.request.getState();
            edit({
              ...rest,
              ...(headers === undefined ? {} : { headers: readHeaderText(headers, form.headers) }),
              ...(body === undefined ? {} : { body: { ...form.body, text: body } }),
            });
          }}
        />
      }
      bar={
        <>
          {hasNotes ? <SpeakerNotes store={store} /> : null}
          <StageBar store={store} audience={audience} onNotes={toggleNotes} onWindow={openWindow} onLeave={onLeave} />
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
