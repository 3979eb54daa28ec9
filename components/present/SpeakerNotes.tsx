'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { every } from '@/lib/page/timers';
import type { ShowStore } from '@/lib/present/show-store';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** For the speaker: what to say, what comes next, and whether there is time for it. */
export function SpeakerNotes({ store }: { store: ShowStore }) {
  const { scenes, at, startedAt } = useStore(store);
  const now = useNow();
  const [scene, next] = scenes.slice(at, at + 2);
  const planned = scenes.slice(0, at + 1).reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const elapsed = startedAt === null ? 0 : now - startedAt;
  const isLate = planned > 0 && elapsed > planned * 60_000;
  return (
    <aside
      aria-label="Notes"
      tabIndex={0}
      className="flex max-h-[30%] shrink-0 gap-6 overflow-auto border-t border-line bg-bg p-3 text-[18px] leading-[26px]"
    >
      <p className="min-w-0 flex-1 whitespace-pre-wrap">{scene?.note ?? 'This scene has no note.'}</p>
      <p className="w-[30%] min-w-0 text-soft">
        Next: {next ? next.title : 'the end'}
        {next?.note ? <span className="mt-1 block text-[14px] leading-[20px]">{next.note}</span> : null}
      </p>
      <p className="shrink-0 text-right tabular-nums">
        <span aria-label="Clock">{clock.format(now)}</span>
        <span aria-label="Time since the first step" className={`block ${isLate ? 'text-warn' : 'text-soft'}`}>
          {minutesOf(elapsed)}
          {planned > 0 ? ` of ${minutesOf(planned * 60_000)}` : ''}
        </span>
      </p>
    </aside>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => every(1000, () => setNow(Date.now())), []);
  return now;
}

function minutesOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
