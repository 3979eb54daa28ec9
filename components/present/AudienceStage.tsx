'use client';

import { useEffect, useState } from 'react';
import { loadMonaco, type MonacoBundle } from '@/lib/editor/load-monaco';
import { setUpMonaco } from '@/lib/editor/set-up-monaco';
import { themeName } from '@/lib/editor/monaco-themes';
import { followedBy } from '@/lib/present/follow-show';
import type { FollowState } from '@/lib/present/follow-on-server';
import type { StageShot } from '@/lib/present/stage-shot';
import { AudienceBar } from './AudienceBar';
import { AudienceCode } from './AudienceCode';
import { StageLayout } from './StageLayout';
import { StageRequest } from './StageRequest';

/** What the audience sees, in a window of the speaker's browser or on devices of their own: the speaker's stage, live. */
export function AudienceStage() {
  const [shot, setShot] = useState<StageShot | null>(null);
  const [state, setState] = useState<FollowState>('live');
  const [isOver, setOver] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const [size, setSize] = useState(16);
  const monaco = useMonaco();
  useEffect(() => {
    const followed = followedBy(location.search);
    return followed.start((message) => {
      setId(followed.id);
      setOver(message.type === 'end');
      if (message.type === 'shot') setShot(message.shot);
    }, setState);
  }, []);
  if (!shot) return <p className="p-4">{waitingText(state, isOver)}</p>;
  return (
    <StageLayout
      // Whoever has followed the link does not need it; the speaker's own window is the wall.
      shot={id === null ? shot : { ...shot, link: null, isDark: false }}
      onSize={setSize}
      code={<AudienceCode monaco={monaco} shot={shot} size={size} />}
      request={<StageRequest request={shot.request} />}
      bar={<AudienceBar shot={shot} id={id} said={isOver ? OVER : lostText(state)} />}
    />
  );
}

const OVER = 'The show is over.';
const LOST = 'The connection is lost. Trying again…';

function waitingText(state: FollowState, isOver: boolean): string {
  if (state === 'gone') return 'There is no such show. Its address was mistyped, or it was longer ago than a day.';
  return lostText(state) ?? (isOver ? OVER : 'Waiting for the speaker…');
}

function lostText(state: FollowState): string | null {
  if (typeof state === 'object') return state.refused;
  return state === 'live' ? null : LOST;
}

/** The editor, for its colours; null until it is there. */
function useMonaco(): MonacoBundle | null {
  const [monaco, setMonaco] = useState<MonacoBundle | null>(null);
  useEffect(() => {
    void loadMonaco().then((loaded) => {
      setUpMonaco(loaded);
      loaded.editor.setTheme(themeName(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'));
      setMonaco(loaded);
    });
  }, []);
  return monaco;
}
