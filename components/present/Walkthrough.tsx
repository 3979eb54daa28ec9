'use client';

import type { useTheme } from '@/components/context/useTheme';
import type { Show } from '@/lib/present/show-store';
import { StageView } from './StageView';
import { usePlayer } from './usePlayer';
import { useStageKeys } from './useStageKeys';
import { WalkthroughBar } from './WalkthroughBar';

interface WalkthroughProps {
  show: Show;
  theme: ReturnType<typeof useTheme>;
  autoplay: boolean;
  onLeave: () => void;
}

/** The stage in somebody's page: it plays by itself, and its notes are for everybody. */
export function Walkthrough({ show, theme, autoplay, onLeave }: WalkthroughProps) {
  const { store } = show;
  const player = usePlayer(store, autoplay);
  const toggle = () => {
    const { isPlaying, play, pause } = player.getState();
    if (isPlaying) pause();
    else play();
  };
  useStageKeys(store, { p: toggle, Escape: onLeave });
  return (
    <StageView show={show} theme={theme} bar={<WalkthroughBar store={store} player={player} onLeave={onLeave} />} />
  );
}
