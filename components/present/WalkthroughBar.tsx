'use client';

import { ArrowLeft, ArrowRight, Pause, Play, SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '@/components/ui/IconButton';
import type { Player } from '@/lib/present/player';
import type { ShowStore } from '@/lib/present/show-store';

interface WalkthroughBarProps {
  store: ShowStore;
  player: Player;
  onLeave: () => void;
}

/** What a self-running show says to everybody, and what stops it. */
export function WalkthroughBar({ store, player, onLeave }: WalkthroughBarProps) {
  const { scenes, at, step } = useStore(store);
  const { isPlaying, play, pause } = useStore(player);
  const scene = scenes[at];
  return (
    <footer className="shrink-0 border-t border-line text-base">
      <div
        role="status"
        aria-label="Note"
        className="h-[max(6rem,20dvh)] overflow-auto px-4 py-2 text-[16px] leading-[24px]"
      >
        <p className="font-semibold">
          {at + 1}/{scenes.length} {scene?.title}
        </p>
        {scene?.note ? <p className="whitespace-pre-wrap">{scene.note}</p> : null}
      </div>
      <div className="flex h-8 items-center gap-1 px-2 max-phone:h-11">
        <IconButton
          icon={isPlaying ? Pause : Play}
          label={isPlaying ? 'Pause (P)' : 'Play (P)'}
          onPress={isPlaying ? pause : play}
        />
        <IconButton icon={ArrowLeft} label="Scene before (←)" isDisabled={at === 0} onPress={() => step(-1)} />
        <IconButton
          icon={ArrowRight}
          label="Next scene (→)"
          isDisabled={at === scenes.length - 1}
          onPress={() => step(1)}
        />
        <span className="flex-1" />
        <IconButton icon={SquarePen} label="Leave for the playground (Esc)" onPress={onLeave} />
      </div>
    </footer>
  );
}
