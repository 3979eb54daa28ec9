'use client';

import { useStore } from 'zustand';
import { paceOf } from '@/lib/present/pace';
import { promptOf } from '@/lib/present/prompt';
import type { ShowStore } from '@/lib/present/show-store';
import { useNow } from './useNow';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** For the speaker: what to say, what comes next, and whether there is time for it. */
export function SpeakerNotes({ store }: { store: ShowStore }) {
  const prompt = promptOf(useStore(store));
  const now = useNow();
  const { note, next } = prompt;
  const { text, isLate } = paceOf(prompt, now);
  return (
    <aside
      aria-label="Notes"
      tabIndex={0}
      // Of one height, so that the code does not change its size between scenes.
      className="flex h-[18%] shrink-0 gap-6 overflow-auto border-t border-line bg-bg p-3 text-[18px] leading-[26px]"
    >
      <p className="min-w-0 flex-1 whitespace-pre-wrap">{note || 'This scene has no note.'}</p>
      <p className="w-[30%] min-w-0 text-soft">
        Next: {next ? next.title : 'the end'}
        {next?.note ? <span className="mt-1 block text-[14px] leading-[20px]">{next.note}</span> : null}
      </p>
      <p className="shrink-0 text-right tabular-nums">
        <span aria-label="Clock">{clock.format(now)}</span>
        <span aria-label="Time since the first step" className={`block ${isLate ? 'text-warn' : 'text-soft'}`}>
          {text}
        </span>
      </p>
    </aside>
  );
}
