'use client';

import { useEffect, useState } from 'react';
import { createPlayer, type Player } from '@/lib/present/player';
import type { ShowStore } from '@/lib/present/show-store';

/** Plays a show by itself, but for those to whom motion is unwelcome. Whoever writes or reads elsewhere stops it. */
export function usePlayer(store: ShowStore, autoplay: boolean): Player {
  const [player] = useState(() => createPlayer(store));
  useEffect(() => {
    const { play, pause } = player.getState();
    if (autoplay && !matchMedia('(prefers-reduced-motion: reduce)').matches) play();
    const pauseForTyping = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('input, textarea, .monaco-editor')) pause();
    };
    addEventListener('focusin', pauseForTyping);
    return () => {
      removeEventListener('focusin', pauseForTyping);
      pause();
    };
  }, [player, autoplay]);
  return player;
}
